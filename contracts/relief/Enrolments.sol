// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Actor, Roles} from "../directory/IDirectory.sol";
import {OrgId} from "../lib/Types.sol";
import {ExitCause, IRosters, Roster, RosterStep, RowStatus} from "./IRosters.sol";
import {RosterId} from "./ReliefIds.sol";
import {RosterNotices} from "./RosterNotices.sol";

/// @notice Households are enrolled, once each, checked again, and leave.
abstract contract Enrolments is RosterNotices {
    uint256 private constant LEAVING = 18;

    /// @dev Where a household is enrolled: its roster in the upper 32 bits, its row in the lower 16; one slot a household.
    struct Place {
        RosterId roster;
        uint16 row;
    }

    mapping(bytes16 tag => Place) private _places;

    /// @inheritdoc IRosters
    function enrol(RosterId id, bytes calldata rows) external inService {
        // Check:
        Roster storage known = _knownRoster(id);
        _openProgramme(known.programme);
        OrgId by = _authority(known, Level.County, Roles.RECORDER);
        if (keccak256(rows) != _rowsDigests[id]) revert Rosters_RowsDiffer(id);
        Sets storage sets = _sets[id];
        uint256[2] memory moved;
        for (uint256 i = 0; i < 2; ++i) {
            moved[i] = sets.approved[i] & ~(sets.enrolled[i] | sets.struck[i] | sets.exited[i]);
        }
        if (moved[0] | moved[1] == 0) revert Rosters_NothingMoves(id);

        // Effect:
        _takeStep(id, RosterStep.Enrolled);
        uint256 count = known.count;
        for (uint256 row = 0; row < count; ++row) {
            if ((moved[row >> 8] >> (row & 255)) & 1 == 0) continue;
            (, bytes16 tag) = _rowAt(rows, row);
            Place storage place = _places[tag];
            RosterId first = place.roster;
            if (RosterId.unwrap(first) != 0) revert Rosters_AlreadyEnrolled(uint16(row), first, place.row);
            _places[tag] = Place({roster: id, row: uint16(row)});
        }
        _add(sets.enrolled, moved);
        emit HouseholdsEnrolled(id, by, msg.sender, moved);
    }

    /// @inheritdoc IRosters
    function exit(RosterId id, ExitCause cause, bytes32 evidence, bytes calldata rows) external {
        // Check:
        Roster storage left = _knownRoster(id);
        OrgId by = _authority(left, Level.County, Roles.APPROVER);
        if (cause == ExitCause.None) revert Rosters_GroundMissing();
        _requireEvidence(evidence);
        if (rows.length == 0 || rows.length % LEAVING != 0) revert Rosters_WrongLength(rows.length);

        // Effect: a row that comes twice is no longer enrolled the second time.
        Sets storage sets = _sets[id];
        uint256[2] memory enrolled_ = sets.enrolled;
        uint256[2] memory leaving;
        for (uint256 from = 0; from < rows.length; from += LEAVING) {
            uint16 row = uint16(bytes2(rows[from:from + 2]));
            bytes16 tag = bytes16(rows[from + 2:from + LEAVING]);
            uint256 bit = 1 << (row & 255);
            if (row >= 512 || enrolled_[row >> 8] & bit == 0 || leaving[row >> 8] & bit != 0) {
                revert Rosters_WrongRow(id, row, _leavingStatus(id, row, leaving));
            }
            Place storage place = _places[tag];
            if (RosterId.unwrap(place.roster) != RosterId.unwrap(id) || place.row != row) {
                revert Rosters_TagDiffers(id, row);
            }
            delete _places[tag];
            leaving[row >> 8] |= bit;
        }
        for (uint256 i = 0; i < 2; ++i) {
            if (leaving[i] != 0) sets.enrolled[i] = enrolled_[i] & ~leaving[i];
        }
        _add(sets.exited, leaving);
        ++left.changes;
        emit HouseholdsExited(id, by, msg.sender, leaving, cause, evidence);
    }

    /// @inheritdoc IRosters
    function reverify(RosterId id, uint256[2] calldata confirmed, bytes32 evidence) external {
        Roster storage checked = _knownRoster(id);
        Actor memory actor = _caller();
        bool may =
            _isAuthority(actor, checked.region, Level.Township) || _isAuthority(actor, checked.region, Level.County);
        if (!may || !_holds(actor, Roles.APPROVER)) revert Rosters_NotAllowed(msg.sender);
        _requireEvidence(evidence);
        if (confirmed[0] | confirmed[1] == 0) revert Rosters_NothingMoves(id);
        Sets storage sets = _sets[id];
        for (uint256 row = 0; row < 512; ++row) {
            bool named = (confirmed[row >> 8] >> (row & 255)) & 1 != 0;
            if (named && !_has(sets.enrolled, row)) {
                revert Rosters_WrongRow(id, uint16(row), _statusOf(id, uint16(row)));
            }
        }
        emit RosterReverified(id, actor.org, msg.sender, confirmed, evidence);
    }

    /// @inheritdoc IRosters
    function enrolmentOf(bytes16 tag) external view returns (RosterId, uint16) {
        return (_places[tag].roster, _places[tag].row);
    }

    function _leavingStatus(RosterId id, uint16 row, uint256[2] memory leaving) private view returns (RowStatus) {
        bool twice = row < 512 && (leaving[row >> 8] >> (row & 255)) & 1 != 0;
        return twice ? RowStatus.Exited : _statusOf(id, row);
    }
}
