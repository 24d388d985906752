// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Actor, Roles} from "../directory/IDirectory.sol";
import {OrgId} from "../lib/Types.sol";
import {Ground, IRosters, Objection, ObjectionStatus, Roster, RosterStep, RowStatus} from "./IRosters.sol";
import {ReliefBook} from "./ReliefBook.sol";
import {ObjectionId, RosterId} from "./ReliefIds.sol";

/// @notice Anyone registered objects to a row under notice; the level above rules.
abstract contract RosterObjections is ReliefBook {
    mapping(ObjectionId objection => Objection) private _objections;
    mapping(RosterId roster => uint32) private _objectionCounts;
    /// @dev How many objections to a row wait for a ruling.
    mapping(RosterId roster => mapping(uint16 row => uint16)) private _waiting;
    mapping(RosterId roster => mapping(uint16 row => mapping(OrgId org => mapping(bool second => bool))))
        private _raised;

    /// @inheritdoc IRosters
    function object(
        RosterId id,
        uint16 row,
        Ground ground,
        bytes32 evidence
    ) external returns (ObjectionId objection_) {
        // Check:
        Roster storage noticed = _knownRoster(id);
        Actor memory actor = _caller();
        if (!_holds(actor, Roles.ALL)) revert Rosters_NotAllowed(msg.sender);
        _requireEvidence(evidence);
        if (ground == Ground.None) revert Rosters_GroundMissing();
        RowStatus status = _statusOf(id, row);
        if (status == RowStatus.None) revert Rosters_NoSuchRow(id, row);
        bool second = status == RowStatus.UnderSecondNotice;
        // A row that waits behind a roster that was reviewed had its first notice.
        bool stands = second || (status == RowStatus.UnderFirstNotice && !noticed.reviewed);
        if (!stands) revert Rosters_WrongRow(id, row, status);
        uint40 ends = second ? _secondNoticeEnds(id, row) : noticed.noticeEnds;
        if (block.timestamp >= ends) revert Rosters_NoticeOver(id, ends);
        // Who will rule does not object: it can strike.
        if (_isAuthority(actor, noticed.region, _ruler(second))) revert Rosters_NotAllowed(msg.sender);
        if (_raised[id][row][actor.org][second]) revert Rosters_AlreadyObjected(id, row, actor.org);

        // Effect:
        _raised[id][row][actor.org][second] = true;
        objection_ = ObjectionId.wrap((uint64(RosterId.unwrap(id)) << 32) | ++_objectionCounts[id]);
        _objections[objection_] = Objection({
            by: actor.org,
            row: row,
            status: ObjectionStatus.Open,
            second: second,
            account: msg.sender
        });
        if (++_waiting[id][row] == 1) _put(_sets[id].contested, row);
        emit ObjectionRaised(objection_, actor.org, row, second, msg.sender, ground, evidence);
    }

    /// @inheritdoc IRosters
    function rule(ObjectionId[] calldata objections, bool upheld, bytes32 evidence) external {
        if (objections.length == 0) revert Rosters_WrongLength(0);
        _requireEvidence(evidence);
        for (uint256 i = 0; i < objections.length; ++i) _rule(objections[i], upheld, evidence);
    }

    /// @inheritdoc IRosters
    function objection(ObjectionId id) external view returns (Objection memory) {
        return _objections[id];
    }

    function _rule(ObjectionId objection_, bool upheld, bytes32 evidence) private {
        // Check:
        Objection storage ruled = _objections[objection_];
        if (ruled.status != ObjectionStatus.Open) revert Rosters_ObjectionNotOpen(objection_, ruled.status);
        RosterId id = RosterId.wrap(uint32(ObjectionId.unwrap(objection_) >> 32));
        bool second = ruled.second;
        OrgId by = _authority(_rosters[id], _ruler(second), Roles.APPROVER);
        if (msg.sender == ruled.account || by == ruled.by) revert Rosters_NotAllowed(msg.sender);

        // Effect: ruling is a part of the step that decides on the row. A row that was struck meanwhile stays struck.
        _takeStep(id, second ? RosterStep.Approved : RosterStep.Reviewed);
        uint16 row = ruled.row;
        ruled.status = upheld ? ObjectionStatus.Upheld : ObjectionStatus.Dismissed;
        if (--_waiting[id][row] == 0) _remove(_sets[id].contested, row);
        if (upheld) _put(_sets[id].struck, row);
        emit ObjectionRuled(objection_, by, row, upheld, msg.sender, evidence);
    }

    function _ruler(bool second) private pure returns (Level) {
        return second ? Level.County : Level.Township;
    }
}
