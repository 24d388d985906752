// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Line} from "../../contracts/lib/Line.sol";
import {Rows} from "../../contracts/lib/Rows.sol";
import {RowsHarness} from "../../contracts/mocks/RowsHarness.sol";
import {VM} from "./Vm.sol";

/// @notice Rows and lines alone, with any numbers there are.
contract RowsAndLineFuzz {
    uint48 private constant LARGEST = type(uint48).max;

    RowsHarness private _rows;

    function setUp() public {
        _rows = new RowsHarness();
    }

    function testFuzz_what_is_packed_reads_back(uint120[] calldata tails, uint256 seed) external view {
        VM.assume(tails.length > 0);
        bytes16[] memory refs = new bytes16[](tails.length);
        uint48[] memory amounts = new uint48[](tails.length);
        uint256 total = 0;
        for (uint256 i = 0; i < tails.length; ++i) {
            uint256 drawn = uint256(keccak256(abi.encode(seed, i)));
            refs[i] = bytes16((uint128(1 + (drawn % 2)) << 120) | tails[i]);
            amounts[i] = uint48(1 + (drawn % LARGEST));
            total += amounts[i];
        }
        bytes memory packed = _rows.packRows(refs, amounts);
        require(packed.length == 22 * tails.length, "22 bytes a row");
        (uint64 sum, uint16 count) = _rows.sum(packed);
        require(sum == total && count == tails.length, "sum and count");
        for (uint256 i = 0; i < tails.length; ++i) {
            (bytes16 ref, uint48 amount) = _rows.rowAt(packed, i);
            require(ref == refs[i] && amount == amounts[i], "row");
        }
    }

    function testFuzz_a_length_that_is_no_multiple_of_a_row_is_refused(bytes calldata rows) external {
        VM.assume(rows.length % 22 != 0);
        VM.expectRevert(abi.encodeWithSelector(Rows.Rows_WrongLength.selector, rows.length));
        _rows.sum(rows);
    }

    function test_65535_rows_of_the_largest_amount_add_up_without_wrapping() external view {
        bytes memory rows = new bytes(65_535 * 22);
        for (uint256 i = 0; i < 65_535; ++i) {
            rows[i * 22] = 0x01;
            for (uint256 j = 16; j < 22; ++j) rows[i * 22 + j] = 0xff;
        }
        (uint64 amount, uint16 count) = _rows.sum(rows);
        require(amount == 18_446_462_598_732_775_425, "65,535 * (2^48 - 1)");
        require(count == 65_535, "count");
    }

    function testFuzz_a_line_grows_by_what_is_put_or_not_at_all(uint64 inflow, uint64 amount) external pure {
        (bool fits, uint64 end) = Line.put(inflow, amount);
        uint256 exact = uint256(inflow) + amount;
        require(fits == (exact < 2 ** 64), "fits");
        require(end == (fits ? exact : inflow), "end");
    }

    function testFuzz_a_line_gives_what_it_has_or_nothing(uint64 inflow, uint64 used, uint64 amount) external pure {
        VM.assume(used <= inflow);
        (bool fits, uint64 end) = Line.take(inflow, used, amount);
        require(fits == (uint256(used) + amount <= inflow), "fits");
        require(end == (fits ? uint256(used) + amount : used), "end");
        require(Line.balance(inflow, used) == uint256(inflow) - used, "balance");
    }

    function testFuzz_what_comes_back_is_inside_its_row(
        uint64 start,
        uint48 length,
        uint48 returned,
        uint48 amount
    ) external pure {
        VM.assume(returned <= length && start <= type(uint64).max - length);
        (bool fits, uint64 from) = Line.back(start, length, returned, amount);
        require(fits == (uint256(returned) + amount <= length), "fits");
        if (fits) require(from == start + returned, "from");
    }
}
