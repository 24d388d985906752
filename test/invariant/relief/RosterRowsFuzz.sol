// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {RosterRowsHarness} from "../../../contracts/mocks/RosterRowsHarness.sol";
import {RosterRows} from "../../../contracts/relief/RosterRows.sol";
import {VM} from "../Vm.sol";

/// @notice Rows that are packed by roster alone, with any sets and amounts there are.
contract RosterRowsFuzz {
    uint256 private constant ROW = 22;

    RosterRowsHarness private _codec;

    function setUp() public {
        _codec = new RosterRowsHarness();
    }

    function testFuzz_a_word_has_as_many_rows_as_bits(uint256 set) external view {
        require(_codec.countOf(set) == _bits(set), "count");
    }

    /// @dev Words with few rows are rare among all words.
    function testFuzz_the_first_row_is_the_lowest_bit(uint256 low, uint256 high, uint8 zeros) external view {
        (low, high) = (zeros % 2 == 0 ? 0 : low << zeros, high << zeros);
        VM.assume(low | high != 0);
        uint256 row = _codec.firstOf(low, high);
        require(_has(low, high, row), "the first row is one of the set");
        for (uint256 before = 0; before < row; ++before) require(!_has(low, high, before), "a row before the first");
    }

    /// hardhat-config: fuzz.runs = 48
    function testFuzz_what_a_payment_names_unpacks_row_by_row(
        uint32 roster,
        uint256 low,
        uint256 high,
        bool uniform,
        uint256 seed
    ) external view {
        VM.assume(low | high != 0);
        (bytes memory packed, uint40[] memory amounts) = _pack(roster, low, high, uniform, seed);
        // Twice, so that the second begins where the first ends.
        bytes memory plain = _codec.unpack(bytes.concat(packed, packed));
        uint256 count = amounts.length;
        require(plain.length == 2 * count * ROW, "22 bytes a row");
        uint256 i = 0;
        uint256 total = 0;
        for (uint256 row = 0; row < 512; ++row) {
            if (!_has(low, high, row)) continue;
            uint256 expected = (0x03 << 168) | (uint256(roster) << 64) | (row << 48) | amounts[i];
            require(_rowAt(plain, i) == expected && _rowAt(plain, count + i) == expected, "row");
            total += amounts[i];
            ++i;
        }
        (uint256 sum, bool fit) = _codec.sum(packed, 0, type(uint40).max);
        require(sum == total && fit, "sum");
    }

    /// hardhat-config: fuzz.runs = 48
    function testFuzz_amounts_fit_where_each_is_from_one_fen_to_the_most(
        uint256 low,
        uint256 high,
        uint256 seed,
        uint40 most,
        uint8 zeroAt
    ) external view {
        VM.assume(low | high != 0);
        (bytes memory packed, uint40[] memory amounts) = _pack(1, low, high, false, seed);
        if (zeroAt < amounts.length) {
            amounts[zeroAt] = 0;
            for (uint256 i = 0; i < 5; ++i) packed[69 + 5 * uint256(zeroAt) + i] = 0;
        }
        uint40 largest = 0;
        for (uint256 i = 0; i < amounts.length; ++i) if (amounts[i] > largest) largest = amounts[i];
        bool zero = zeroAt < amounts.length;
        (, bool fit) = _codec.sum(packed, 0, most);
        require(fit == (!zero && largest <= most), "fit");
        (, fit) = _codec.sum(packed, 0, largest);
        require(fit == !zero, "fits the largest");
        if (largest == 0) return;
        (, fit) = _codec.sum(packed, 0, largest - 1);
        require(!fit, "does not fit one fen less");
    }

    function testFuzz_rows_that_are_cut_short_are_refused(uint8 low, bool uniform, uint256 cut) external {
        VM.assume(low != 0);
        (bytes memory packed, ) = _pack(1, low, 0, uniform, cut);
        uint256 length = cut % packed.length;
        // The length alone changes.
        assembly ("memory-safe") {
            mstore(packed, length)
        }
        VM.expectRevert(abi.encodeWithSelector(RosterRows.RosterRows_WrongLength.selector, length));
        _codec.unpack(packed);
    }

    function _pack(
        uint32 roster,
        uint256 low,
        uint256 high,
        bool uniform,
        uint256 seed
    ) private pure returns (bytes memory packed, uint40[] memory amounts) {
        amounts = new uint40[](_bits(low) + _bits(high));
        packed = abi.encodePacked(roster, uniform ? uint8(1) : uint8(2), low, high);
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint256 drawn = uint256(keccak256(abi.encode(seed, uniform ? 0 : i)));
            // As often one byte long as five.
            amounts[i] = uint40(1 + ((drawn >> 8) % (2 ** (8 * (1 + (drawn % 5))) - 1)));
            if (i == 0 || !uniform) packed = bytes.concat(packed, bytes5(amounts[i]));
        }
    }

    function _rowAt(bytes memory rows, uint256 i) private pure returns (uint256 row) {
        // Ten bytes past the row are looked at and dropped; behind the last lies memory that is never written.
        assembly ("memory-safe") {
            row := shr(80, mload(add(add(rows, 32), mul(i, ROW))))
        }
    }

    function _has(uint256 low, uint256 high, uint256 row) private pure returns (bool) {
        return ((row < 256 ? low >> row : high >> (row - 256)) & 1) != 0;
    }

    function _bits(uint256 set) private pure returns (uint256 count) {
        for (; set != 0; set >>= 1) count += set & 1;
    }
}
