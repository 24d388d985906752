// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IRecords, Records} from "../lib/Records.sol";
import {OrgId, RecordId} from "../lib/Types.sol";
import {CreditCodes} from "./CreditCodes.sol";
import {OrganisationRecords, Region} from "./DirectoryIds.sol";
import {Actor, IDirectory, Kind, Member, Organisation, Registration, Roles, Standing} from "./IDirectory.sol";
import {Regions} from "./Regions.sol";

/// @title Who is who: the organisations, their members and roles
/// @dev An actor is two slots away, so that every module can ask at every call: a member's slot names its
/// organisation, whose slot has everything else.
contract Directory is IDirectory, IRecords, AccessManaged {
    using Records for RecordId;

    OrgId private constant NOBODY = OrgId.wrap(0);
    /// @dev The first byte of an organisation's reference. A person's reference never gets a name.
    bytes1 private constant PUBLIC_REFERENCE = 0x02;

    mapping(OrgId org => Organisation) private _organisations;
    mapping(address account => Member) private _members;
    mapping(address treasury => OrgId) private _treasurers;
    mapping(bytes18 creditCode => OrgId) private _creditCodes;
    mapping(OrgId org => bytes16) private _references;
    uint32 private _count;

    constructor(address accessManager) AccessManaged(accessManager) {}

    /// @inheritdoc IDirectory
    function register(Registration calldata registration) external restricted returns (OrgId org) {
        // Check:
        if (registration.kind == Kind.None) revert Directory_InvalidRegistration("kind");
        if (registration.administrator == address(0)) revert Directory_InvalidRegistration("administrator");
        bytes18 code = registration.creditCode;
        if (!CreditCodes.isWellFormed(code)) revert Directory_InvalidRegistration("creditCode");
        OrgId holder = _creditCodes[code];
        if (holder != NOBODY) revert Directory_CreditCodeTaken(code, holder);

        // Effect:
        org = OrgId.wrap(++_count);
        _creditCodes[code] = org;
        _references[org] = CreditCodes.referenceOf(code);
        _organisations[org].kind = registration.kind;
        _organisations[org].standing = Standing.Active;
        _describe({org: org, region: registration.region, treasury: registration.treasury, name: registration.name});
        emit OrganisationRegistered({
            org: org,
            kind: registration.kind,
            region: registration.region,
            creditCode: code,
            treasury: registration.treasury,
            administrator: registration.administrator,
            name: registration.name
        });
        _enlist({org: org, account: registration.administrator, roles: Roles.ADMINISTRATOR, until: type(uint40).max});
    }

    /// @inheritdoc IDirectory
    function amend(
        OrgId org,
        Region region,
        address treasury,
        string calldata name,
        string calldata reason
    ) external restricted {
        // Check:
        _requireKnown(org);
        _requireReason(reason);

        // Effect: the old treasury is free again, for the same organisation too.
        _treasurers[_organisations[org].treasury] = NOBODY;
        _describe({org: org, region: region, treasury: treasury, name: name});
        emit OrganisationAmended(org, region, treasury, name, reason);
    }

    /// @inheritdoc IDirectory
    function suspend(OrgId org, string calldata reason) external restricted {
        _change({org: org, from: Standing.Active, to: Standing.Suspended, reason: reason});
        emit OrganisationSuspended(org, reason);
    }

    /// @inheritdoc IDirectory
    function reinstate(OrgId org, string calldata reason) external restricted {
        _change({org: org, from: Standing.Suspended, to: Standing.Active, reason: reason});
        emit OrganisationReinstated(org, reason);
    }

    /// @inheritdoc IDirectory
    function install(OrgId org, address administrator) external restricted {
        _requireKnown(org);
        if (administrator == address(0)) revert Directory_InvalidRegistration("administrator");
        // An account that already serves the organisation keeps what it may do there.
        Member memory current = _members[administrator];
        uint16 kept = current.org == org && _serves(current) ? current.roles : 0;
        _enlist({org: org, account: administrator, roles: kept | Roles.ADMINISTRATOR, until: type(uint40).max});
    }

    /// @inheritdoc IDirectory
    function appoint(address account, uint16 roles, uint40 until) external {
        // Check:
        OrgId org = _administered();
        _requireOther(account);
        if (roles == 0 || roles & ~Roles.ALL != 0) revert Directory_UnknownRoles(roles);
        if (until <= block.timestamp) revert Directory_AlreadyOver(until);

        // Effect:
        _enlist({org: org, account: account, roles: roles, until: until});
    }

    /// @inheritdoc IDirectory
    function dismiss(address account, string calldata reason) external {
        // Check:
        OrgId org = _administered();
        _requireOther(account);
        _requireReason(reason);
        Member storage dismissed = _members[account];
        if (dismissed.org != org || !_serves(dismissed)) revert Directory_NotMember(account, org);

        // Effect: it stays known for whom the account acted.
        dismissed.until = 0;
        emit MemberDismissed({org: org, account: account, by: msg.sender, reason: reason});
    }

    /// @inheritdoc IDirectory
    function resign() external {
        // Check:
        Member storage leaving = _members[msg.sender];
        OrgId org = leaving.org;
        if (!_serves(leaving)) revert Directory_NotMember(msg.sender, org);

        // Effect:
        leaving.until = 0;
        emit MemberDismissed({org: org, account: msg.sender, by: msg.sender, reason: ""});
    }

    /// @inheritdoc IDirectory
    function publishKey(bytes32 key) external {
        OrgId org = _administered();
        // The zero key gives everyone the same shared secret (RFC 7748, section 6.1).
        if (key == 0) revert Directory_InvalidRegistration("key");
        emit EncryptionKeyPublished(org, key, msg.sender);
    }

    /// @inheritdoc IDirectory
    function nameParty(bytes16 ref, string calldata name) external {
        Actor memory actor = actorOf(msg.sender);
        if (actor.roles & Roles.RECORDER == 0) revert Directory_NotRecorder(msg.sender);
        if (ref[0] != PUBLIC_REFERENCE) revert Directory_NotPublic(ref);
        if (bytes(name).length == 0) revert Directory_InvalidRegistration("name");
        emit PartyNamed(ref, actor.org, name);
    }

    /// @inheritdoc IDirectory
    function organisation(OrgId org) external view returns (Organisation memory) {
        return _organisations[org];
    }

    /// @inheritdoc IDirectory
    function member(address account) external view returns (Member memory) {
        return _members[account];
    }

    /// @inheritdoc IDirectory
    function treasurerOf(address treasury) external view returns (OrgId) {
        return _treasurers[treasury];
    }

    /// @inheritdoc IDirectory
    function withCreditCode(bytes18 creditCode) external view returns (OrgId) {
        return _creditCodes[creditCode];
    }

    /// @inheritdoc IDirectory
    function referenceOf(OrgId org) external view returns (bytes16) {
        return _references[org];
    }

    /// @inheritdoc IDirectory
    function count() external view returns (uint32) {
        return _count;
    }

    /// @inheritdoc IRecords
    function answersFor(RecordId record, OrgId org) external view returns (bool) {
        return
            record.module() == address(this) &&
            record.kind() == OrganisationRecords.ORGANISATION &&
            record.number() == OrgId.unwrap(org) &&
            _organisations[org].standing != Standing.None;
    }

    /// @inheritdoc IDirectory
    function actorOf(address account) public view returns (Actor memory actor) {
        Member memory acting = _members[account];
        if (!_serves(acting)) return actor;
        Organisation memory home = _organisations[acting.org];
        if (home.standing != Standing.Active) return actor;
        return Actor({org: acting.org, kind: home.kind, region: home.region, roles: acting.roles});
    }

    /// @dev Writes what may change of an organisation. A treasury speaks for one organisation alone: the token asks it
    /// whose tokens may be burned.
    function _describe(OrgId org, Region region, address treasury, string calldata name) private {
        // Check:
        Organisation storage described = _organisations[org];
        if (bytes(name).length == 0) revert Directory_InvalidRegistration("name");
        if (!Regions.isValid(region)) revert Directory_InvalidRegistration("region");
        if (treasury == address(0)) {
            if (described.kind == Kind.Bank) revert Directory_InvalidRegistration("treasury");
        } else {
            OrgId holder = _treasurers[treasury];
            if (holder != NOBODY) revert Directory_TreasuryTaken(treasury, holder);
            _treasurers[treasury] = org;
        }

        // Effect:
        described.region = region;
        described.treasury = treasury;
    }

    function _change(OrgId org, Standing from, Standing to, string calldata reason) private {
        // Check:
        _requireKnown(org);
        _requireReason(reason);
        Standing standing = _organisations[org].standing;
        if (standing != from) revert Directory_WrongStanding(org, standing);

        // Effect:
        _organisations[org].standing = to;
    }

    function _enlist(OrgId org, address account, uint16 roles, uint40 until) private {
        // Check: an account acts for one organisation; a suspended one still has its members.
        Member memory current = _members[account];
        if (_serves(current) && current.org != org) revert Directory_AlreadyMember(account, current.org);

        // Effect:
        _members[account] = Member({org: org, roles: roles, until: until});
        emit MemberAppointed({org: org, account: account, roles: roles, until: until, by: msg.sender});
    }

    /// @dev The organisation that the caller administers.
    function _administered() private view returns (OrgId) {
        Actor memory actor = actorOf(msg.sender);
        if (actor.roles & Roles.ADMINISTRATOR == 0) revert Directory_NotAdministrator(msg.sender);
        return actor.org;
    }

    function _serves(Member memory someone) private view returns (bool) {
        return someone.until >= block.timestamp;
    }

    function _requireKnown(OrgId org) private view {
        if (_organisations[org].standing == Standing.None) revert Directory_UnknownOrganisation(org);
    }

    /// @dev An administrator who changes itself could lock its organisation out by a slip; leaving is `resign`.
    function _requireOther(address account) private view {
        if (account == msg.sender) revert Directory_OwnMembership(account);
    }

    function _requireReason(string calldata reason) private pure {
        if (bytes(reason).length == 0) revert Directory_ReasonMissing();
    }
}
