// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @notice The packed rows of a batch: reference (16 bytes) | amount in fen (6 bytes, big-endian), one after the other.
/// @dev Bytes in calldata, not computation, set the price of a row (EIP-7623), so a row is as short as it can be, is
/// summed where it lies and is stored nowhere. The SDK holds the same codec; both are tested on test/fixtures/rows.json.
library Rows {
    /// @dev First byte of a person's reference: the rest is a salted commitment, and nobody can tell whose.
    bytes1 internal constant PERSON = 0x01;
    /// @dev First byte of an organisation's reference: the rest is its public registration number.
    bytes1 internal constant ORGANISATION = 0x02;

    uint256 internal constant MAX_COUNT = type(uint16).max;
    uint256 private constant ROW = 22;
    uint256 private constant PIECE = 8;
    uint256 private constant RETURNED = 16;

    /// @dev Not a whole number of entries, none at all, or more than 65,535.
    error Rows_WrongLength(uint256 length);
    error Rows_UnknownKind(uint256 row, bytes1 kind);
    error Rows_ZeroAmount(uint256 row);
    error Rows_AmountTooLarge(uint64 amount);

    /// @notice Check every row, and add them up.
    /// @return amount Their sum; 65,535 amounts of 6 bytes always fit
    /// @return count How many rows there are
    function sum(bytes calldata rows) internal pure returns (uint64 amount, uint16 count) {
        count = _count(rows, ROW);
        uint256 total = 0;
        // Cannot wrap: the offset stays below a calldata's length, and count * 2^48 < 2^64.
        unchecked {
            for (uint256 offset = 0; offset < rows.length; offset += ROW) {
                bytes32 word = _word(rows, offset);
                uint256 fen = uint48(uint256(word) >> 80);
                if (fen == 0) revert Rows_ZeroAmount(offset / ROW);
                // One comparison for both kinds: what is below the first wraps to a large number.
                if ((uint256(word) >> 248) - uint8(PERSON) > uint8(ORGANISATION) - uint8(PERSON))
                    revert Rows_UnknownKind(offset / ROW, bytes1(word));
                total += fen;
            }
        }
        amount = uint64(total);
    }

    /// @notice One row.
    /// @param i Below the number of rows
    function rowAt(bytes memory rows, uint256 i) internal pure returns (bytes16 ref, uint48 amount) {
        bytes32 word;
        // The last row's word ends ten bytes past it: bytes that nobody looks at.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := mload(add(add(rows, 32), mul(i, ROW)))
        }
        return (bytes16(word), uint48(uint256(word) >> 80));
    }

    /// @notice Pack one row.
    function one(bytes16 ref, uint64 amount) internal pure returns (bytes memory) {
        if (amount > type(uint48).max) revert Rows_AmountTooLarge(amount);
        return abi.encodePacked(ref, uint48(amount));
    }

    /// @notice How many pieces there are: what came back of a payment's rows, row (2 bytes) | amount (6 bytes).
    function countPieces(bytes calldata pieces) internal pure returns (uint16) {
        return _count(pieces, PIECE);
    }

    /// @notice One piece.
    /// @param i Below the count of pieces
    function pieceAt(bytes calldata pieces, uint256 i) internal pure returns (uint16 row, uint48 amount) {
        bytes32 word = _word(pieces, i * PIECE);
        return (uint16(bytes2(word)), uint48(uint256(word) >> 192));
    }

    /// @notice Room for packed rows, to be filled by `putRow`.
    function roomForRows(uint256 count) internal pure returns (bytes memory) {
        return _room(count * ROW);
    }

    /// @notice Room for returned pieces, to be filled by `putReturned`.
    function roomForReturned(uint256 count) internal pure returns (bytes memory) {
        return _room(count * RETURNED);
    }

    /// @notice Write one row; to be called with `i` ascending.
    function putRow(bytes memory rows, uint256 i, bytes16 ref, uint48 amount) internal pure {
        _put(rows, i * ROW, bytes32(ref) | bytes32(uint256(amount) << 80));
    }

    /// @notice Write what came back of one row: row (2 bytes) | the position from which it comes (8) | amount (6); to be
    /// called with `i` ascending.
    function putReturned(bytes memory pieces, uint256 i, uint16 row, uint64 from, uint48 amount) internal pure {
        _put(pieces, i * RETURNED, bytes32((uint256(row) << 240) | (uint256(from) << 176) | (uint256(amount) << 128)));
    }

    function _count(bytes calldata entries, uint256 size) private pure returns (uint16) {
        uint256 count = entries.length / size;
        if (count == 0 || count > MAX_COUNT || entries.length % size != 0) revert Rows_WrongLength(entries.length);
        return uint16(count);
    }

    function _word(bytes calldata entries, uint256 offset) private pure returns (bytes32 word) {
        // A slice costs more than the rest of a row's work. Reads past the last entry give bytes that nobody looks at.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := calldataload(add(entries.offset, offset))
        }
    }

    /// @dev One word longer than it says, so that the last entry too can be written as a whole word.
    function _room(uint256 size) private pure returns (bytes memory entries) {
        entries = new bytes(size + 32);
        // The length alone changes; the memory stays allocated.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(entries, size)
        }
    }

    function _put(bytes memory entries, uint256 offset, bytes32 word) private pure {
        // Within the memory of `_room`. Writing a whole word spills over the next entry, which is written after it.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(add(add(entries, 32), offset), word)
        }
    }
}
