// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {OrgId} from "../lib/Types.sol";
import {Region} from "./DirectoryIds.sol";

/// The kinds of organisation. The order is part of the record: new kinds go to the end.
enum Kind {
    None,
    Regulator,
    CivilAffairs,
    Finance,
    LocalGovernment,
    Charity,
    Bank,
    Producer,
    Carrier,
    Inspector,
    Seller
}

enum Standing {
    None,
    Active,
    Suspended
}

/// What a module needs to know of the account that calls it. All zero for an account that may do nothing:
/// a stranger, a dismissed or expired member, a member of a suspended organisation.
struct Actor {
    OrgId org;
    Kind kind;
    Region region;
    uint16 roles;
}

/// What is written down of an organisation when it is registered.
/// @param kind What it is
/// @param region Where it acts: everything below this code
/// @param creditCode Its public registration number: 18 ASCII characters (GB 32100-2015)
/// @param treasury The account that holds its settlement tokens; zero where it holds none
/// @param administrator The first account that may appoint members
/// @param name Its public name
struct Registration {
    Kind kind;
    Region region;
    bytes18 creditCode;
    address treasury;
    address administrator;
    string name;
}

struct Organisation {
    Kind kind;
    Standing standing;
    Region region;
    address treasury;
}

/// @param until The last second (UTC) in which the member may act; 0 once dismissed
struct Member {
    OrgId org;
    uint16 roles;
    uint40 until;
}

/// Roles are bits, so that one member can hold several. Recorder and approver never act on the same record.
library Roles {
    uint16 internal constant ADMINISTRATOR = 1;
    uint16 internal constant RECORDER = 2;
    uint16 internal constant APPROVER = 4;
    uint16 internal constant ALL = 7;
}

/// @title Who is who
/// @notice Organisations, the accounts that act for them, their roles and regions. Registering and suspending is
/// governed through the AccessManager; inside an organisation its administrators decide.
interface IDirectory {
    event OrganisationRegistered(
        OrgId indexed org,
        Kind kind,
        Region region,
        bytes18 creditCode,
        address treasury,
        address administrator,
        string name
    );
    event OrganisationAmended(OrgId indexed org, Region region, address treasury, string name, string reason);
    event OrganisationSuspended(OrgId indexed org, string reason);
    event OrganisationReinstated(OrgId indexed org, string reason);
    event MemberAppointed(OrgId indexed org, address indexed account, uint16 roles, uint40 until, address by);
    event MemberDismissed(OrgId indexed org, address indexed account, address by, string reason);
    event EncryptionKeyPublished(OrgId indexed org, bytes32 key, address by);
    /// @notice A public registration number got a name, as `by` knows it, so that pages can name a company that
    /// gives or is paid without being registered here. Never for persons.
    event PartyNamed(bytes16 indexed ref, OrgId indexed by, string name);

    error Directory_UnknownOrganisation(OrgId org);
    error Directory_InvalidRegistration(string field);
    error Directory_CreditCodeTaken(bytes18 creditCode, OrgId org);
    error Directory_TreasuryTaken(address treasury, OrgId org);
    error Directory_WrongStanding(OrgId org, Standing standing);
    error Directory_NotAdministrator(address account);
    error Directory_NotRecorder(address account);
    error Directory_UnknownRoles(uint16 roles);
    error Directory_AlreadyMember(address account, OrgId org);
    error Directory_NotMember(address account, OrgId org);
    error Directory_OwnMembership(address account);
    error Directory_AlreadyOver(uint40 until);
    error Directory_ReasonMissing();
    error Directory_NotPublic(bytes16 ref);

    /// @notice Register an organisation. Governed.
    function register(Registration calldata registration) external returns (OrgId org);

    /// @notice Change an organisation's region, treasury or name, with the reason. Governed.
    function amend(OrgId org, Region region, address treasury, string calldata name, string calldata reason) external;

    /// @notice From now on none of its members can do anything. Governed.
    function suspend(OrgId org, string calldata reason) external;

    /// @notice Its members may act again. Governed.
    function reinstate(OrgId org, string calldata reason) external;

    /// @notice Governed rescue: give an organisation that lost its administrators a new one.
    function install(OrgId org, address administrator) external;

    /// @notice Give an account roles in the caller's organisation until a date, or change those it has. An account
    /// that acts for another organisation must leave that first. Nobody changes its own roles.
    /// @param roles Bits of `Roles`, at least one
    /// @param until Last second (UTC) in which it may act
    function appoint(address account, uint16 roles, uint40 until) external;

    /// @notice End another account's membership in the caller's organisation.
    function dismiss(address account, string calldata reason) external;

    /// @notice Leave one's own organisation. Works in every standing.
    function resign() external;

    /// @notice Publish the organisation's X25519 key for sealed documents. By its administrator.
    function publishKey(bytes32 key) external;

    /// @notice Say by which name a public registration number is known. By any recorder.
    /// @param ref An organisation's reference (first byte `Rows.ORGANISATION`)
    function nameParty(bytes16 ref, string calldata name) external;

    /// @notice For whom an account acts, and in which roles; all zero if it may not act now.
    function actorOf(address account) external view returns (Actor memory);

    /// @notice An organisation's particulars; all zero when unknown.
    function organisation(OrgId org) external view returns (Organisation memory);

    function member(address account) external view returns (Member memory);

    /// @notice The organisation whose treasury this account is, 0 if none.
    function treasurerOf(address treasury) external view returns (OrgId);

    /// @notice The organisation with this public registration number, 0 if none.
    function withCreditCode(bytes18 creditCode) external view returns (OrgId);

    /// @notice The reference that stands for an organisation in rows, made of its public registration number; 0 when unknown.
    function referenceOf(OrgId org) external view returns (bytes16);

    /// @notice How many organisations are registered; they are numbered from 1.
    function count() external view returns (uint32);
}
