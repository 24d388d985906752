// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {RowStatus} from "../../../contracts/relief/IRosters.sol";

/// @notice Programmes, households and payments kept a second time, row by row. It never asks the contracts: it is told which
/// acts were accepted, and remembers the first that should not have been.
abstract contract ReliefModel {
    uint256 private constant A_DAY = 24 * 60 * 60;

    struct Bounds {
        uint64 region;
        uint256 noticeDays;
        uint256 most;
        bool closed;
    }

    /// @dev A fund's money by where it came from and went to.
    struct Purse {
        bool kept;
        uint32 programme;
        uint64 region;
        uint64 entered;
        uint64 passedIn;
        uint64 passedOn;
        uint64 paid;
        uint64 returned;
    }

    /// @param since When its notice began that runs or ran last
    /// @param waiting How many objections wait for a ruling
    struct Household {
        bytes16 tag;
        RowStatus status;
        uint256 since;
        uint256 waiting;
    }

    struct List {
        uint32 programme;
        uint32 village;
        uint256 noticeDays;
        uint256 moved;
        uint256 exited;
        bytes rows;
    }

    struct Complaint {
        uint32 roster;
        uint16 row;
        bool open;
        bool second;
        address by;
    }

    /// @dev A payment: to a fund, or to households, one place in each list a row.
    struct Slip {
        uint32 fund;
        uint32 to;
        uint64 amount;
        bool paid;
        uint8 approvals;
        bytes rows;
        uint32[] rosters;
        uint16[] places;
        uint64[] amounts;
        uint64[] back;
    }

    /// @notice The first thing that was accepted and should not have been; empty if none.
    string public fault;

    mapping(uint32 programme => Bounds) internal boundsOf;
    mapping(uint32 fund => Purse) internal purseOf;
    mapping(uint32 roster => List) internal lists;
    mapping(uint32 roster => Household[]) internal householdsOf;
    mapping(uint32 roster => mapping(address account => uint8)) private _steps;
    uint64[] internal objections;
    mapping(uint64 id => Complaint) internal objectionOf;
    uint64[] internal slips;
    mapping(uint64 id => Slip) internal slipOf;
    /// @dev What came from a fund, less what went back.
    mapping(uint32 fund => mapping(uint32 from => uint64)) internal cameFrom;
    /// @dev Where a tag is enrolled: roster and row, and 1 above them.
    mapping(bytes16 tag => uint256) internal placeOf;

    /// @notice The time now. Asked from outside: within one call the compiler reads it once, and an act moves it.
    function clock() external view returns (uint256) {
        return block.timestamp;
    }

    /// @dev Whether a village lies in a region.
    function _liesIn(uint32 village, uint64 region) internal pure virtual returns (bool);

    function _expect(bool holds, string memory sentence) internal {
        if (!holds && bytes(fault).length == 0) fault = sentence;
    }

    function _list(uint32 roster, uint32 programme, uint32 village, bytes memory rows, address by) internal {
        Bounds storage bounds = boundsOf[programme];
        _expect(!bounds.closed, "a roster was submitted to a closed programme");
        _expect(_liesIn(village, bounds.region), "a roster was submitted from outside the programme's region");
        List storage list = lists[roster];
        list.programme = programme;
        list.village = village;
        list.noticeDays = bounds.noticeDays;
        list.rows = rows;
        uint256 since = this.clock();
        for (uint256 offset = 0; offset < rows.length; offset += 32) {
            bytes32 word;
            assembly ("memory-safe") {
                word := mload(add(add(rows, 32), offset))
            }
            householdsOf[roster].push(
                Household({tag: bytes16(word << 128), status: RowStatus.UnderFirstNotice, since: since, waiting: 0})
            );
        }
        _step(roster, by, 1);
    }

    /// @dev A review: whoever stood under first notice, whole and uncontested, stands under the second from now on.
    function _moveToSecond(uint32 roster, address by) internal {
        _step(roster, by, 2);
        _move(roster, RowStatus.UnderFirstNotice, RowStatus.UnderSecondNotice);
    }

    function _moveToApproved(uint32 roster, address by) internal {
        _step(roster, by, 3);
        _move(roster, RowStatus.UnderSecondNotice, RowStatus.Approved);
    }

    function _moveToEnrolled(uint32 roster, address by) internal {
        _step(roster, by, 4);
        Household[] storage rows = householdsOf[roster];
        for (uint256 row = 0; row < rows.length; ++row) {
            if (rows[row].status != RowStatus.Approved) continue;
            _expect(placeOf[rows[row].tag] == 0, "10: a tag was enrolled twice");
            placeOf[rows[row].tag] = ((uint256(roster) << 16) | row) + 1;
            rows[row].status = RowStatus.Enrolled;
            ++lists[roster].moved;
        }
    }

    function _strike(uint32 roster, uint16 row) internal {
        Household storage struck = householdsOf[roster][row];
        bool may = struck.status != RowStatus.Enrolled && struck.status != RowStatus.Exited;
        _expect(may, "a household that is enrolled or gone was struck");
        struck.status = RowStatus.Struck;
    }

    function _leave(uint32 roster, uint16 row) internal {
        Household storage leaving = householdsOf[roster][row];
        _expect(leaving.status == RowStatus.Enrolled, "a household left that was not enrolled");
        leaving.status = RowStatus.Exited;
        placeOf[leaving.tag] = 0;
        ++lists[roster].exited;
    }

    function _raise(uint64 id, uint16 row, address by) internal {
        uint32 roster = uint32(id >> 32);
        Household storage contested = householdsOf[roster][row];
        bool first = contested.status == RowStatus.UnderFirstNotice;
        _expect(first || contested.status == RowStatus.UnderSecondNotice, "an objection outside a notice");
        ++contested.waiting;
        objections.push(id);
        objectionOf[id] = Complaint({roster: roster, row: row, open: true, second: !first, by: by});
    }

    function _rule(uint64 id, bool upheld, address by) internal {
        Complaint storage ruled = objectionOf[id];
        _expect(ruled.open, "an objection was ruled on twice");
        _expect(ruled.by != by, "an account ruled on its own objection");
        _step(ruled.roster, by, ruled.second ? 3 : 2);
        ruled.open = false;
        --householdsOf[ruled.roster][ruled.row].waiting;
        if (upheld) _strike(ruled.roster, ruled.row);
    }

    /// @dev What is asked of a payment's rows when it is proposed, and again when it is paid.
    function _requirePayable(Slip storage slip, bool anew) internal {
        Purse storage purse = purseOf[slip.fund];
        Bounds storage bounds = boundsOf[purse.programme];
        _expect(!bounds.closed, "a closed programme paid");
        uint256 last = 0;
        for (uint256 i = 0; i < slip.rosters.length; ++i) {
            (uint32 roster, uint16 row) = (slip.rosters[i], slip.places[i]);
            bool exists = row < householdsOf[roster].length;
            _expect(exists, "11: a payment to a row that is not there");
            if (!exists) return;
            _expect(householdsOf[roster][row].status == RowStatus.Enrolled, "11: a payment to a row not enrolled");
            _expect(lists[roster].programme == purse.programme, "11: a payment to another programme's household");
            _expect(_liesIn(lists[roster].village, purse.region), "11: a payment outside the fund's region");
            uint256 place = ((uint256(roster) << 16) | row) + 1;
            _expect(place > last, "11: a payment to a row twice");
            last = place;
            if (anew) _expect(slip.amounts[i] != 0 && slip.amounts[i] <= bounds.most, "11: more than the benefit");
        }
    }

    function _pay(uint64 id) internal {
        Slip storage slip = slipOf[id];
        slip.paid = true;
        if (slip.to != 0) {
            _moveOn(slip);
            purseOf[slip.fund].passedOn += slip.amount;
            purseOf[slip.to].passedIn += slip.amount;
        } else {
            purseOf[slip.fund].paid += slip.amount;
            if (purseOf[slip.fund].kept) _requirePayable(slip, false);
        }
    }

    /// @dev Where kept money may go, and what came from where.
    function _moveOn(Slip storage slip) private {
        Purse storage purse = purseOf[slip.fund];
        uint64 came = cameFrom[slip.fund][slip.to];
        if (purse.kept) {
            bool home = purseOf[slip.to].programme == purse.programme || slip.amount <= came;
            _expect(home || boundsOf[purse.programme].closed, "15: kept money went elsewhere");
            if (!home) _expect(slip.approvals == 2, "15: kept money went elsewhere without the supervisor");
            cameFrom[slip.fund][slip.to] = slip.amount < came ? came - slip.amount : 0;
        }
        cameFrom[slip.to][slip.fund] += slip.amount;
    }

    function _return(uint64 id, uint64[] memory back) internal {
        Slip storage slip = slipOf[id];
        for (uint256 i = 0; i < back.length; ++i) {
            slip.back[i] += back[i];
            purseOf[slip.fund].returned += back[i];
            _expect(slip.back[i] <= slip.amounts[i], "more came back than was paid");
        }
    }

    /// @dev Moves on whoever may, and holds each to its whole notice. Rows that a later review moved on have a second notice of
    /// their own, and wait while the others are approved.
    function _move(uint32 roster, RowStatus from, RowStatus to) private {
        Household[] storage rows = householdsOf[roster];
        (uint256 length, uint256 time) = (lists[roster].noticeDays * A_DAY, this.clock());
        for (uint256 row = 0; row < rows.length; ++row) {
            Household storage moving = rows[row];
            if (moving.status != from || moving.waiting != 0) continue;
            bool whole = time >= moving.since + length;
            if (!whole && to == RowStatus.Approved) continue;
            _expect(whole, "12: a notice was cut short");
            moving.status = to;
            moving.since = time;
        }
    }

    function _step(uint32 roster, address by, uint8 step) internal {
        uint8 before = _steps[roster][by];
        _expect(before == 0 || before == step, "13: an account took two steps of a roster");
        _steps[roster][by] = step;
    }
}
