// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../directory/DirectoryIds.sol";
import {Actor, Kind, Roles} from "../directory/IDirectory.sol";
import {Regions} from "../directory/Regions.sol";
import {Rows} from "../lib/Rows.sol";
import {OrgId} from "../lib/Types.sol";
import {Programme} from "./IProgrammes.sol";
import {Ground, IRosters, Roster, RosterStep, RowStatus} from "./IRosters.sol";
import {ReliefBook} from "./ReliefBook.sol";
import {ProgrammeId, RosterId} from "./ReliefIds.sol";
import {RosterRows} from "./RosterRows.sol";

/// @notice A roster is submitted, stands under notice twice, and is reviewed and approved in between.
abstract contract RosterNotices is ReliefBook {
    uint256 private constant ROW = 32;

    mapping(OrgId village => mapping(bytes32 batchRef => RosterId)) private _used;
    uint32 private _rosterCount;

    /// @inheritdoc IRosters
    function submit(
        ProgrammeId programme_,
        bytes32 batchRef,
        bytes32 evidence,
        bytes32 dossiers,
        bytes calldata rows
    ) external inService returns (RosterId id) {
        // Check:
        Programme storage helped = _openProgramme(programme_);
        Actor memory actor = _caller();
        bool isVillage = actor.kind == Kind.LocalGovernment && Region.unwrap(actor.region) % 1e3 != 0;
        if (!isVillage || !_holds(actor, Roles.RECORDER)) revert Rosters_NotAllowed(msg.sender);
        if (!Regions.covers(helped.region, actor.region)) revert Rosters_OutsideRegion(actor.region);
        _requireEvidence(evidence);
        uint16 count = _checkRows(rows);

        // Effect:
        _rosterCount = rosters() + 1;
        id = RosterId.wrap(_rosterCount);
        _use(actor.org, batchRef, id);
        uint16 noticeDays = helped.noticeDays;
        uint40 noticeEnds = _after(noticeDays);
        _rosters[id] = Roster({
            programme: programme_,
            village: actor.org,
            region: actor.region,
            count: count,
            noticeDays: noticeDays,
            noticeEnds: noticeEnds,
            changes: 0,
            reviewed: false
        });
        _rowsDigests[id] = keccak256(rows);
        _takeStep(id, RosterStep.Submitted);
        emit RosterSubmitted(
            id,
            programme_,
            actor.org,
            msg.sender,
            actor.region,
            count,
            noticeDays,
            noticeEnds,
            batchRef,
            evidence,
            dossiers,
            rows
        );
    }

    /// @inheritdoc IRosters
    function review(RosterId id, bytes32 evidence) external {
        // Check: once the first notice has ended it has ended for all rows; later passes move those that had to wait.
        Roster storage reviewed = _knownRoster(id);
        _openProgramme(reviewed.programme);
        OrgId by = _authority(reviewed, Level.Township, Roles.APPROVER);
        if (!reviewed.reviewed && block.timestamp < reviewed.noticeEnds) {
            revert Rosters_NoticeRuns(id, reviewed.noticeEnds);
        }
        Sets storage sets = _sets[id];
        uint256[2] memory moved = _all(reviewed.count);
        for (uint256 i = 0; i < 2; ++i) moved[i] &= ~(sets.reviewed[i] | sets.contested[i] | sets.struck[i]);
        _requireSome(id, moved);

        // Effect:
        _takeStep(id, RosterStep.Reviewed);
        _add(sets.reviewed, moved);
        uint40 noticeEnds = _after(reviewed.noticeDays);
        reviewed.noticeEnds = noticeEnds;
        reviewed.reviewed = true;
        _passes[id].push(Pass({rows: moved, ends: noticeEnds}));
        emit RosterReviewed(id, by, msg.sender, moved, noticeEnds, evidence);
    }

    /// @inheritdoc IRosters
    function approve(RosterId id, bytes32 evidence) external {
        // Check:
        Roster storage approved = _knownRoster(id);
        _openProgramme(approved.programme);
        OrgId by = _authority(approved, Level.County, Roles.APPROVER);
        Sets storage sets = _sets[id];
        uint256[2] memory moved = _heard(id, sets);

        // Effect:
        _takeStep(id, RosterStep.Approved);
        _add(sets.approved, moved);
        emit RosterApproved(id, by, msg.sender, moved, evidence);
    }

    /// @inheritdoc IRosters
    function strike(RosterId id, uint256[2] calldata rows, Ground ground, bytes32 evidence) external {
        // Check:
        Roster storage struck = _knownRoster(id);
        _requireEvidence(evidence);
        if (ground == Ground.None) revert Rosters_GroundMissing();
        _requireSome(id, rows);
        Actor memory actor = _caller();
        if (!_holds(actor, Roles.APPROVER)) revert Rosters_NotAllowed(msg.sender);
        bool isVillage = actor.org == struck.village;
        bool isTownship = _isAuthority(actor, struck.region, Level.Township);
        bool isCounty = _isAuthority(actor, struck.region, Level.County);
        for (uint256 word = 0; word < 2; ++word) {
            uint256 left = rows[word];
            for (uint256 bit = 0; left >> bit != 0; ++bit) {
                if ((left >> bit) & 1 == 0) continue;
                uint16 row = uint16((word << 8) | bit);
                RowStatus status = _statusOf(id, row);
                bool first = status == RowStatus.UnderFirstNotice;
                if (!first && status != RowStatus.UnderSecondNotice && status != RowStatus.Approved) {
                    revert Rosters_WrongRow(id, row, status);
                }
                bool may = first ? isVillage || isTownship : isCounty;
                if (!may) revert Rosters_NotAllowed(msg.sender);
            }
        }

        // Effect: striking is a part of the step that its level takes.
        _takeStep(
            id,
            isCounty
                ? RosterStep.Approved
                : isTownship
                    ? RosterStep.Reviewed
                    : RosterStep.Submitted
        );
        Sets storage sets = _sets[id];
        _add(sets.struck, rows);
        emit RowsStruck(id, actor.org, msg.sender, rows, ground, evidence);
    }

    /// @inheritdoc IRosters
    function rosterFor(OrgId village, bytes32 batchRef) external view returns (RosterId) {
        return _used[village][batchRef];
    }

    /// @inheritdoc IRosters
    function rosters() public view returns (uint32) {
        return _last(_rosterCount, IRosters(PREDECESSOR).rosters);
    }

    /// @dev The reviewed rows whose second notice has run and that nothing holds.
    function _heard(RosterId id, Sets storage sets) private view returns (uint256[2] memory moved) {
        uint256[2] memory left;
        for (uint256 i = 0; i < 2; ++i) {
            left[i] = sets.reviewed[i] & ~(sets.approved[i] | sets.contested[i] | sets.struck[i]);
        }
        _requireSome(id, left);
        Pass[] storage passes = _passes[id];
        uint40 next = 0;
        for (uint256 i = 0; i < passes.length; ++i) {
            uint256[2] memory rows = passes[i].rows;
            (rows[0], rows[1]) = (rows[0] & left[0], rows[1] & left[1]);
            if (rows[0] | rows[1] == 0) continue;
            uint40 ends = passes[i].ends;
            if (block.timestamp < ends) {
                // Later passes end later.
                next = ends;
                break;
            }
            moved[0] |= rows[0];
            moved[1] |= rows[1];
        }
        if (moved[0] | moved[1] == 0) revert Rosters_NoticeRuns(id, next);
    }

    /// @dev A roster that is sent twice changes nothing.
    function _use(OrgId village, bytes32 batchRef, RosterId id) private {
        if (batchRef == 0) revert Rosters_EmptyBatchRef();
        RosterId before = _used[village][batchRef];
        if (RosterId.unwrap(before) != 0) revert Rosters_BatchUsed(village, batchRef, before);
        _used[village][batchRef] = id;
    }

    function _after(uint256 noticeDays) private view returns (uint40) {
        return uint40(block.timestamp + noticeDays * 1 days);
    }

    function _requireSome(RosterId id, uint256[2] memory rows) private pure {
        if (rows[0] | rows[1] == 0) revert Rosters_NothingMoves(id);
    }

    function _checkRows(bytes calldata rows) private pure returns (uint16 count) {
        uint256 length = rows.length / ROW;
        if (length == 0 || length > RosterRows.MOST || rows.length % ROW != 0) revert Rosters_WrongLength(rows.length);
        count = uint16(length);
        for (uint16 row = 0; row < count; ++row) {
            (bytes16 ref, bytes16 tag) = _rowAt(rows, row);
            if (bytes1(ref) != Rows.PERSON) revert Rosters_NotACommitment(row);
            if (tag == 0) revert Rosters_NoTag(row);
        }
    }

    function _rowAt(bytes calldata rows, uint256 row) internal pure returns (bytes16 ref, bytes16 tag) {
        bytes32 word;
        // Within the rows: callers stay below their count.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            word := calldataload(add(rows.offset, mul(row, ROW)))
        }
        return (bytes16(word), bytes16(word << 128));
    }
}
