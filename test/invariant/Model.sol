// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @notice The book kept a second time: what is on each line, fen by fen, and what was paid.
/// @dev Knows nothing of the ledger. A line's key is its fund's number, with `NEXT` for the ledger that takes over.
abstract contract Model {
    /// @dev Fen [from, from + length) of the outside deposit `origin`, as they lie on a line.
    struct Segment {
        uint64 origin;
        uint64 from;
        uint64 length;
    }

    struct Book {
        bool exists;
        bool closed;
        uint64 successor;
        uint64 inflow;
        uint64 outflow;
    }

    /// @dev A payment as it was proposed, and once it was paid its start; `amounts` and `back` are by row.
    struct Slip {
        uint64 fund;
        uint64 to;
        uint32 steward;
        uint32 bank;
        uint64 amount;
        uint64 start;
        bool paid;
        bytes rows;
        uint64[] amounts;
        uint64[] back;
    }

    uint64 internal constant NEXT = 1 << 40;

    uint64[] internal lines;
    mapping(uint64 line => Book) internal books;
    mapping(uint64 line => Segment[]) private _segments;
    uint64[] internal slips;
    mapping(uint64 id => Slip) internal slipOf;
    /// @dev Deposits from outside by the order in which they came: how many fen each had.
    uint64[] internal origins;

    function _newLine(uint64 line) internal {
        lines.push(line);
        books[line].exists = true;
    }

    /// @dev The line that takes this one's money.
    function _takerOf(uint64 line) internal view returns (uint64) {
        while (books[line].closed) line = books[line].successor;
        return line;
    }

    /// @dev New money from outside.
    function _enter(uint64 line, uint64 amount) internal {
        line = _takerOf(line);
        _segments[line].push(Segment({origin: uint64(origins.length), from: 0, length: amount}));
        origins.push(amount);
        books[line].inflow += amount;
    }

    /// @dev Copy the fen at [start, start + length) of one line to the end of another.
    function _copy(uint64 from, uint64 start, uint64 length, uint64 into) internal {
        Segment[] storage source = _segments[from];
        uint64 position = 0;
        uint64 left = length;
        // Another line than the source may be it too: what is appended lies behind what is copied.
        for (uint256 i = 0; left > 0; ++i) {
            Segment memory segment = source[i];
            uint64 end = position + segment.length;
            if (end > start) {
                uint64 skip = start > position ? start - position : 0;
                uint64 taken = segment.length - skip < left ? segment.length - skip : left;
                _segments[into].push(Segment({origin: segment.origin, from: segment.from + skip, length: taken}));
                left -= taken;
            }
            position = end;
        }
        books[into].inflow += length;
    }

    /// @dev Use the next fen of a line.
    function _use(uint64 line, uint64 amount) internal returns (uint64 start) {
        start = books[line].outflow;
        books[line].outflow += amount;
    }

    /// @dev Where every fen of every outside deposit is: a bit of its word for each fen.
    /// @return where The fen found, by deposit
    /// @return twice Whether one was found in two places
    function _locate() internal view returns (uint256[] memory where, bool twice) {
        where = new uint256[](origins.length);
        for (uint256 i = 0; i < lines.length; ++i) {
            Book storage book = books[lines[i]];
            twice = _mark(where, lines[i], book.outflow, book.inflow) || twice;
        }
        for (uint256 i = 0; i < slips.length; ++i) {
            Slip storage slip = slipOf[slips[i]];
            uint64 start = slip.start;
            if (!slip.paid) continue;
            for (uint256 row = 0; row < slip.amounts.length; ++row) {
                uint64 end = start + slip.amounts[row];
                // What came back is at the front.
                twice = _mark(where, slip.fund, start + slip.back[row], end) || twice;
                start = end;
            }
        }
    }

    /// @dev Mark the fen that a line has at [start, end).
    function _mark(uint256[] memory where, uint64 line, uint64 start, uint64 end) private view returns (bool twice) {
        Segment[] storage segments = _segments[line];
        uint64 position = 0;
        for (uint256 i = 0; i < segments.length && position < end; ++i) {
            Segment memory segment = segments[i];
            uint64 low = start > position ? start - position : 0;
            uint64 high = end - position < segment.length ? end - position : segment.length;
            if (low < high) {
                uint256 bits = _bits(high - low) << (segment.from + low);
                twice = twice || where[segment.origin] & bits != 0;
                where[segment.origin] |= bits;
            }
            position += segment.length;
        }
    }

    function _bits(uint64 count) internal pure returns (uint256) {
        return count == 256 ? type(uint256).max : (uint256(1) << count) - 1;
    }
}
