// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Rows} from "../lib/Rows.sol";
import {RosterId} from "./ReliefIds.sol";

/// @notice The packed rows of a payment to households, grouped by roster: roster (4 bytes) | form (1 byte) | the set of rows that
/// are paid (64 bytes: two big-endian words, row r is bit r mod 256 of word r / 256) | amounts in fen (5 bytes each): one for all
/// rows of the set, or one a row in the order of the rows.
/// @dev Shorter than `Rows`, for each byte costs; and a set cannot name a row twice. docs/adr/0007 says why. The SDK holds the
/// same codec; both are tested on test/fixtures/roster-rows.json.
library RosterRows {
    /// @notice The most rows that a roster has: enrolling them must fit one transaction.
    uint256 internal constant MOST = 500;
    /// @notice The forms: one amount for all rows, or one for each.
    uint8 internal constant UNIFORM = 1;
    uint8 internal constant OWN = 2;

    /// @dev First byte of a household's reference in what a kept fund pays or gets back: a roster's number and a row.
    bytes1 private constant HOUSEHOLD = 0x03;
    /// @dev A one in each byte.
    uint256 private constant EVERY_BYTE = type(uint256).max / 255;
    uint256 private constant HEAD = 69;
    uint256 private constant AMOUNT = 5;

    error RosterRows_WrongLength(uint256 length);
    error RosterRows_WrongForm(RosterId roster, uint8 form);
    error RosterRows_NoRows(RosterId roster);

    /// @param low The set's rows below 256
    /// @param high The set's rows from 256 up
    /// @param count How many rows it has
    /// @param amounts Where its amounts begin
    /// @param next Where the next group begins, or the end
    struct Group {
        RosterId roster;
        uint8 form;
        uint256 low;
        uint256 high;
        uint256 count;
        uint256 amounts;
        uint256 next;
    }

    /// @notice The group that begins at an offset.
    function groupAt(bytes calldata rows, uint256 offset) internal pure returns (Group memory group) {
        group.amounts = offset + HEAD;
        if (group.amounts > rows.length) revert RosterRows_WrongLength(rows.length);
        uint256 word = _word(rows, offset);
        group.roster = RosterId.wrap(uint32(word >> 224));
        group.form = uint8(word >> 216);
        if (group.form != UNIFORM && group.form != OWN) revert RosterRows_WrongForm(group.roster, group.form);
        group.low = _word(rows, offset + 5);
        group.high = _word(rows, offset + 37);
        group.count = countOf(group.low) + countOf(group.high);
        if (group.count == 0) revert RosterRows_NoRows(group.roster);
        group.next = group.amounts + AMOUNT * (group.form == OWN ? group.count : 1);
        if (group.next > rows.length) revert RosterRows_WrongLength(rows.length);
    }

    /// @notice The amount that begins at an offset.
    function amountAt(bytes calldata rows, uint256 offset) internal pure returns (uint256) {
        return _word(rows, offset) >> 216;
    }

    /// @notice All amounts of a group together.
    /// @param most What no amount may pass
    /// @return total In fen
    /// @return fit Whether each amount is from 1 fen to `most`
    function sum(
        bytes calldata rows,
        Group memory group,
        uint256 most
    ) internal pure returns (uint256 total, bool fit) {
        uint256 from = group.amounts;
        uint256 end = group.next;
        // Reads calldata alone, and is the one loop whose every step counts. 512 amounts of 5 bytes cannot wrap; an amount of zero
        // less one becomes the largest number.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            fit := 1
            end := add(rows.offset, end)
            for {
                from := add(rows.offset, from)
            } lt(from, end) {
                from := add(from, AMOUNT)
            } {
                let amount := shr(216, calldataload(from))
                fit := and(fit, lt(sub(amount, 1), most))
                total := add(total, amount)
            }
        }
        if (group.form == UNIFORM) total *= group.count;
    }

    /// @notice How many rows a word of a set has.
    /// @dev Counts in pairs, fours and bytes side by side, then adds up the 32 bytes (Hacker's Delight, 5-1).
    function countOf(uint256 set) internal pure returns (uint256) {
        if (set == type(uint256).max) return 256;
        // What is taken off each pair of bits is at most the pair, and the bytes add up to at most 255.
        unchecked {
            set -= (set >> 1) & (EVERY_BYTE * 0x55);
            set = (set & (EVERY_BYTE * 0x33)) + ((set >> 2) & (EVERY_BYTE * 0x33));
            set = (set + (set >> 4)) & (EVERY_BYTE * 0x0f);
            return (set * EVERY_BYTE) >> 248;
        }
    }

    /// @notice The first row of a set that is not empty.
    function firstOf(uint256 low, uint256 high) internal pure returns (uint16 row) {
        if (low == 0) {
            row = 256;
            low = high;
        }
        for (; low & 1 == 0; low >>= 1) ++row;
    }

    /// @notice The reference by which a kept fund names a household: 03, nine zeros, roster (4 bytes), row (2 bytes).
    function household(RosterId roster, uint16 row) internal pure returns (bytes16) {
        return HOUSEHOLD | bytes16(uint128((uint128(RosterId.unwrap(roster)) << 16) | row));
    }

    /// @notice The same rows as the ledger packs them (`Rows`), households named by roster and row.
    function unpack(bytes calldata rows) internal pure returns (bytes memory plain) {
        uint256 count = 0;
        uint256 offset = 0;
        do {
            Group memory counted = groupAt(rows, offset);
            count += counted.count;
            offset = counted.next;
        } while (offset < rows.length);
        plain = Rows.roomForRows(count);
        uint256 i = 0;
        for (offset = 0; offset < rows.length;) {
            Group memory group = groupAt(rows, offset);
            uint256 from = group.amounts;
            for (uint256 row = 0; row < 512; ++row) {
                if (((row < 256 ? group.low : group.high) >> (row & 255)) & 1 == 0) continue;
                Rows.putRow(plain, i, household(group.roster, uint16(row)), uint48(amountAt(rows, from)));
                ++i;
                if (group.form == OWN) from += AMOUNT;
            }
            offset = group.next;
        }
    }

    function _word(bytes calldata rows, uint256 offset) private pure returns (uint256 word) {
        // As in `Rows`: reads past the end give bytes that nobody looks at.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := calldataload(add(rows.offset, offset))
        }
    }
}
