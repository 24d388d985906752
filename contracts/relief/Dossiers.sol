// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Acting} from "../directory/Acting.sol";
import {Region} from "../directory/DirectoryIds.sol";
import {Actor, IDirectory, Kind, Roles} from "../directory/IDirectory.sol";
import {IRecords, Records} from "../lib/Records.sol";
import {Service} from "../lib/Service.sol";
import {Succession} from "../lib/Succession.sol";
import {OrgId, RecordId} from "../lib/Types.sol";
import {Access, AccessBasis, AccessPurpose, AccessStatus, IDossiers} from "./IDossiers.sol";
import {IRosters, Roster} from "./IRosters.sol";
import {AccessId, ReliefRecords, RosterId} from "./ReliefIds.sol";

/// @title Who may see a household's dossier, and who did
contract Dossiers is IDossiers, IRecords, Acting, Succession {
    using Records for RecordId;

    /// @dev A grant is for a time; what is needed longer is asked for again.
    uint256 private constant LONGEST = 366 days;

    IRosters private immutable ROSTERS;

    mapping(AccessId id => Access) private _accesses;
    uint32 private _count;

    constructor(
        IDirectory directory_,
        IRosters rosters_,
        address accessManager,
        address predecessor_
    ) Acting(directory_) Service(accessManager, predecessor_) {
        ROSTERS = rosters_;
    }

    /// @inheritdoc IDossiers
    function request(
        RosterId roster,
        uint16 row,
        AccessPurpose purpose,
        bytes32 evidence
    ) external inService returns (AccessId id) {
        // Check:
        Actor memory actor = _caller();
        if (!_holds(actor, Roles.RECORDER)) revert Dossiers_NotAllowed(msg.sender);
        if (row >= ROSTERS.roster(roster).count) revert Dossiers_NoSuchRow(roster, row);
        if (purpose == AccessPurpose.None) revert Dossiers_PurposeMissing();
        if (evidence == 0) revert Dossiers_EvidenceMissing();

        // Effect:
        _count = count() + 1;
        id = AccessId.wrap(_count);
        _accesses[id] = Access({
            roster: roster,
            row: row,
            by: actor.org,
            status: AccessStatus.Requested,
            until: 0,
            uses: 0,
            recorder: msg.sender
        });
        emit AccessRequested(id, roster, actor.org, row, msg.sender, purpose, evidence);
    }

    /// @inheritdoc IDossiers
    function grant(
        AccessId id,
        uint40 until,
        AccessBasis basis,
        string calldata law,
        bytes32 evidence,
        bytes calldata key
    ) external {
        // Check:
        Access storage granted = _in(id, AccessStatus.Requested);
        OrgId owner = _owner(granted);
        if (msg.sender == granted.recorder) revert Dossiers_NotAllowed(msg.sender);
        if (until <= block.timestamp || until > block.timestamp + LONGEST) revert Dossiers_WrongTime(until);
        // Consent needs no law, and a law that is not named is none.
        bool named = bytes(law).length != 0;
        if (basis == AccessBasis.None || named != (basis == AccessBasis.Law)) revert Dossiers_BasisMissing();
        if (evidence == 0) revert Dossiers_EvidenceMissing();
        if (key.length == 0) revert Dossiers_KeyMissing();

        // Effect:
        granted.status = AccessStatus.Granted;
        granted.until = until;
        emit AccessGranted(id, owner, msg.sender, until, basis, law, evidence, key);
    }

    /// @inheritdoc IDossiers
    function refuse(AccessId id, string calldata reason) external {
        // Check:
        Access storage refused = _in(id, AccessStatus.Requested);
        OrgId owner = _owner(refused);
        if (bytes(reason).length == 0) revert Dossiers_ReasonMissing();

        // Effect:
        refused.status = AccessStatus.Refused;
        emit AccessRefused(id, owner, msg.sender, reason);
    }

    /// @inheritdoc IDossiers
    function use(AccessId id) external {
        // Check:
        Access storage used = _in(id, AccessStatus.Granted);
        if (!_actsFor(_caller(), used.by, Roles.RECORDER)) revert Dossiers_NotAllowed(msg.sender);
        if (block.timestamp > used.until) revert Dossiers_Expired(id, used.until);

        // Effect:
        ++used.uses;
        emit AccessUsed(id, used.by, msg.sender);
    }

    /// @inheritdoc IDossiers
    function revoke(AccessId id, string calldata reason) external {
        // Check:
        Access storage revoked = _in(id, AccessStatus.Granted);
        OrgId owner = _owner(revoked);
        if (bytes(reason).length == 0) revert Dossiers_ReasonMissing();

        // Effect:
        revoked.status = AccessStatus.Revoked;
        emit AccessRevoked(id, owner, msg.sender, reason);
    }

    /// @inheritdoc IDossiers
    function access(AccessId id) external view returns (Access memory) {
        return _accesses[id];
    }

    /// @notice The module that holds the rosters.
    function rosters() external view returns (IRosters) {
        return ROSTERS;
    }

    /// @inheritdoc IRecords
    function answersFor(RecordId record, OrgId org) external view returns (bool) {
        uint88 number = record.number();
        if (record.module() != address(this) || record.kind() != ReliefRecords.ACCESS) return false;
        if (number == 0 || number > _count || org == OrgId.wrap(0)) return false;
        Access storage asked = _accesses[AccessId.wrap(uint32(number))];
        return asked.by == org || ROSTERS.roster(asked.roster).village == org;
    }

    /// @inheritdoc IDossiers
    function count() public view returns (uint32) {
        return _last(_count, IDossiers(PREDECESSOR).count);
    }

    function _in(AccessId id, AccessStatus status) private view returns (Access storage found) {
        found = _accesses[id];
        if (found.status == AccessStatus.None) revert Dossiers_Unknown(id);
        if (found.status != status) revert Dossiers_WrongStatus(id, found.status);
    }

    /// @dev The caller's organisation, which must own the dossier: the village that submitted it, or its county.
    function _owner(Access storage asked) private view returns (OrgId) {
        Actor memory actor = _caller();
        Roster memory of_ = ROSTERS.roster(asked.roster);
        uint64 village = Region.unwrap(of_.region);
        bool isCounty = actor.kind == Kind.LocalGovernment && Region.unwrap(actor.region) == village - (village % 1e6);
        bool owns = actor.org == of_.village || isCounty;
        if (!owns || !_holds(actor, Roles.APPROVER)) revert Dossiers_NotAllowed(msg.sender);
        return actor.org;
    }
}
