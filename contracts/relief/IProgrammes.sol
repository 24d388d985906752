// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../directory/DirectoryIds.sol";
import {FundId} from "../funds/FundIds.sol";
import {OrgId} from "../lib/Types.sol";
import {ProgrammeId} from "./ReliefIds.sol";

enum ProgrammeStatus {
    None,
    Open,
    Closed
}

/// The rules of a programme; what changes in them holds for what comes after.
/// @param noticeDays How long each public notice runs, in days of 24 hours; 0 means 7
/// @param most The most that a household gets in one payment, in fen
/// @param standard SHA-256 of the eligibility standard
/// @param eligibility Who is helped, in words
/// @param benefit What they get, in words
struct Rules {
    uint16 noticeDays;
    uint40 most;
    bytes32 standard;
    string eligibility;
    string benefit;
}

/// Where a programme works and whose money it spends.
/// @param region The area whose households it helps
/// @param steward Who spends its budget: another organisation than the one that opens it
/// @param ceiling In fen: payments above it need the supervisor
struct Plan {
    Region region;
    OrgId steward;
    uint64 ceiling;
    string name;
    string purpose;
}

/// @param sponsor Who opened it, and supervises all its funds
/// @param version How often its rules were set
/// @param fund Its budget
struct Programme {
    ProgrammeStatus status;
    OrgId sponsor;
    uint16 version;
    uint16 noticeDays;
    uint40 most;
    Region region;
    FundId fund;
}

/// @title Programmes of targeted help
/// @notice A finance or civil affairs department or a local government opens a programme for its region, with rules and a
/// budget: a fund that pays enrolled households only. Further funds of the programme, for parts of its region, get their
/// share by transfers.
interface IProgrammes {
    event ProgrammeOpened(
        ProgrammeId indexed programme,
        OrgId indexed sponsor,
        FundId indexed fund,
        address approver,
        Plan plan,
        Rules rules
    );
    event ProgrammeFundOpened(ProgrammeId indexed programme, FundId indexed fund, Region region, address approver);
    event ProgrammeAmended(
        ProgrammeId indexed programme,
        uint16 version,
        address approver,
        Rules rules,
        string reason,
        bytes32 evidence
    );
    event ProgrammeClosed(ProgrammeId indexed programme, address approver, string summary, bytes32 evidence);

    error Programmes_Unknown(ProgrammeId programme);
    error Programmes_NotAllowed(address account);
    error Programmes_Closed(ProgrammeId programme);
    error Programmes_Invalid(string field);
    error Programmes_EvidenceMissing();
    /// @dev A programme's money goes to its other funds, or back to where it came from; elsewhere only once it is closed.
    error Programmes_KeptBack(FundId fund, FundId to);

    /// @notice Open a programme and its budget fund. By an approver of a finance or civil affairs department or a local
    /// government whose region covers the programme's; it will supervise the programme's funds.
    function open(Plan calldata plan, Rules calldata rules) external returns (ProgrammeId programme);

    /// @notice Open one more fund of a programme, for a part of its region. By an approver of its sponsor.
    function openFund(ProgrammeId programme, Plan calldata plan) external returns (FundId fund);

    /// @notice Change the rules for what comes after: rosters that are submitted and payments that are proposed from now
    /// on. By an approver of its sponsor, with the reason.
    function amend(ProgrammeId programme, Rules calldata rules, string calldata reason, bytes32 evidence) external;

    /// @notice Close it with its settlement report, whose digest is required: no roster and no payment goes on. By an
    /// approver of its sponsor. Its funds are closed as any fund is, by their supervisor, with a successor.
    function close(ProgrammeId programme, string calldata summary, bytes32 evidence) external;

    function programme(ProgrammeId id) external view returns (Programme memory);

    /// @notice Which programme a fund belongs to, and for which region; 0 where it is none's.
    function homeOf(FundId fund) external view returns (ProgrammeId programme, Region region);

    /// @notice The number of the last programme. They are numbered from 1 over a module and its successors.
    function programmes() external view returns (uint32);
}
