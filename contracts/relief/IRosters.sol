// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../directory/DirectoryIds.sol";
import {PaymentId} from "../funds/FundIds.sol";
import {OrgId} from "../lib/Types.sol";
import {ObjectionId, ProgrammeId, RosterId} from "./ReliefIds.sol";

/// Why a row is objected to or struck. Kinds, not words: a text about a household would be personal data.
enum Ground {
    None,
    Income,
    Property,
    Residence,
    Duplicate,
    FalseStatement,
    Withdrawn,
    Other
}

/// Why a household leaves.
enum ExitCause {
    None,
    OutOfPoverty,
    Moved,
    Deceased,
    NotEligible,
    RecordedInError
}

/// The steps of a roster, for the rule that no account takes two of them.
enum RosterStep {
    None,
    Submitted,
    Reviewed,
    Approved,
    Enrolled
}

enum RowStatus {
    None,
    UnderFirstNotice,
    UnderSecondNotice,
    Approved,
    Enrolled,
    Struck,
    Exited
}

enum ObjectionStatus {
    None,
    Open,
    Upheld,
    Dismissed
}

/// @param village Who submitted it
/// @param noticeEnds First second (UTC) after the notice that ran or runs last
/// @param noticeDays As the programme had it when the roster was submitted
/// @param changes How often households left it
/// @param reviewed Whether a review has moved rows on
struct Roster {
    ProgrammeId programme;
    OrgId village;
    Region region;
    uint16 count;
    uint16 noticeDays;
    uint40 noticeEnds;
    uint32 changes;
    bool reviewed;
}

/// @param by Whose objection it is
struct Objection {
    OrgId by;
    uint16 row;
    ObjectionStatus status;
    bool second;
    address account;
}

/// @title Rosters of households, from the village to the enrolment
/// @notice A village submits at most 500 households. They stand under public notice, are reviewed by the township, stand
/// under notice again, are approved and announced by the county, and enrolled. Anyone registered may object to a row while
/// it stands under notice; a row with an open objection waits for the ruling, and the rest moves on. Each step moves all
/// rows that may move, and can be taken again for those that had to wait.
/// Rows are counted from 0. A set of rows is two words: row r is bit r mod 256 of word r / 256.
interface IRosters {
    /// @param evidence SHA-256 of the minutes of the village's meeting
    /// @param dossiers SHA-256 of the file with the sealed dossiers; 0 where there is none
    /// @param rows 32 bytes each: household's reference `bytes16`, duplicate tag `bytes16`
    event RosterSubmitted(
        RosterId indexed roster,
        ProgrammeId indexed programme,
        OrgId indexed village,
        address recorder,
        Region region,
        uint16 count,
        uint16 noticeDays,
        uint40 noticeEnds,
        bytes32 batchRef,
        bytes32 evidence,
        bytes32 dossiers,
        bytes rows
    );
    /// @param moved The rows that passed
    /// @param noticeEnds First second (UTC) after their second notice
    event RosterReviewed(
        RosterId indexed roster,
        OrgId indexed by,
        address approver,
        uint256[2] moved,
        uint40 noticeEnds,
        bytes32 evidence
    );
    event RosterApproved(
        RosterId indexed roster,
        OrgId indexed by,
        address approver,
        uint256[2] moved,
        bytes32 evidence
    );
    event HouseholdsEnrolled(RosterId indexed roster, OrgId indexed by, address recorder, uint256[2] moved);
    event RowsStruck(
        RosterId indexed roster,
        OrgId indexed by,
        address approver,
        uint256[2] struck,
        Ground ground,
        bytes32 evidence
    );
    /// @param second Whether it was raised during the second notice, which makes the county rule on it
    event ObjectionRaised(
        ObjectionId indexed objection,
        OrgId indexed by,
        uint16 row,
        bool second,
        address account,
        Ground ground,
        bytes32 evidence
    );
    event ObjectionRuled(
        ObjectionId indexed objection,
        OrgId indexed by,
        uint16 row,
        bool upheld,
        address approver,
        bytes32 evidence
    );
    event HouseholdsExited(
        RosterId indexed roster,
        OrgId indexed by,
        address approver,
        uint256[2] left,
        ExitCause cause,
        bytes32 evidence
    );
    event RosterReverified(
        RosterId indexed roster,
        OrgId indexed by,
        address approver,
        uint256[2] confirmed,
        bytes32 evidence
    );

    error Rosters_Unknown(RosterId roster);
    error Rosters_NotAllowed(address account);
    error Rosters_SameAccount(address account, RosterStep step);
    error Rosters_OutsideRegion(Region region);
    error Rosters_WrongLength(uint256 length);
    error Rosters_NotACommitment(uint16 row);
    error Rosters_NoTag(uint16 row);
    error Rosters_BatchUsed(OrgId org, bytes32 batchRef, RosterId roster);
    error Rosters_EmptyBatchRef();
    error Rosters_EvidenceMissing();
    error Rosters_GroundMissing();
    error Rosters_NoticeRuns(RosterId roster, uint40 until);
    error Rosters_NoticeOver(RosterId roster, uint40 since);
    error Rosters_NothingMoves(RosterId roster);
    error Rosters_RowsDiffer(RosterId roster);
    error Rosters_NoSuchRow(RosterId roster, uint16 row);
    error Rosters_WrongRow(RosterId roster, uint16 row, RowStatus status);
    error Rosters_AlreadyEnrolled(uint16 row, RosterId firstRoster, uint16 firstRow);
    error Rosters_TagDiffers(RosterId roster, uint16 row);
    error Rosters_AlreadyObjected(RosterId roster, uint16 row, OrgId by);
    error Rosters_ObjectionNotOpen(ObjectionId objection, ObjectionStatus status);

    // What a payment to rosters is refused for.
    error Rosters_NotTheLedger(address account);
    error Rosters_OutOfOrder(RosterId roster);
    error Rosters_AnotherProgramme(RosterId roster, ProgrammeId programme);
    error Rosters_NotEnrolled(RosterId roster, uint16 row);
    /// @param index The amount's place among its roster's, from 0
    /// @param amount More than `most`, or nothing
    error Rosters_AboveBenefit(RosterId roster, uint256 index, uint40 amount, uint40 most);
    error Rosters_ChangedSince(PaymentId payment);
    error Rosters_TooMany(uint256 most);

    /// @notice Put households forward. By a recorder of the local government of a village in the programme's region; the
    /// first notice begins at once.
    /// @param evidence SHA-256 of the minutes of the meeting that chose them; required
    /// @param rows 1 to 500, 32 bytes each
    function submit(
        ProgrammeId programme,
        bytes32 batchRef,
        bytes32 evidence,
        bytes32 dossiers,
        bytes calldata rows
    ) external returns (RosterId roster);

    /// @notice Object to a row while it stands under notice, with evidence. By any member of any organisation but those
    /// that will rule on it; each organisation once a row and notice.
    function object(RosterId roster, uint16 row, Ground ground, bytes32 evidence) external returns (ObjectionId);

    /// @notice Rule on objections alike: their rows are struck, or go on. By an approver of the level above: of the township for
    /// the first notice, of the county for the second; another account than the one that objected, and than any that took
    /// another level's step in the roster.
    /// @param objections At least one; each must be open
    function rule(ObjectionId[] calldata objections, bool upheld, bytes32 evidence) external;

    /// @notice Strike rows that are not enrolled. By an approver of the level that decides on them next (township, then
    /// county), or of the village as long as the township has not reviewed them.
    function strike(RosterId roster, uint256[2] calldata rows, Ground ground, bytes32 evidence) external;

    /// @notice After the first notice: move on all rows that were neither struck nor wait for a ruling; their second notice
    /// begins. Rows that follow later have a second notice of their own. By an approver of the township.
    function review(RosterId roster, bytes32 evidence) external;

    /// @notice Approve and announce the rows whose second notice has run and that may move on. By an approver of the county.
    function approve(RosterId roster, bytes32 evidence) external;

    /// @notice Enrol what was approved. Each household's tag must be free: a household has one enrolment at a time. By a
    /// recorder of the county.
    /// @param rows All rows of the roster again, as they were submitted
    function enrol(RosterId roster, bytes calldata rows) external;

    /// @notice Households leave, which frees their tags. By an approver of the county.
    /// @param rows 18 bytes each, every row once: row `uint16`, its tag `bytes16`
    /// @param evidence SHA-256 of the decision; required
    function exit(RosterId roster, ExitCause cause, bytes32 evidence, bytes calldata rows) external;

    /// @notice Record that enrolled households were checked again and stay. By an approver of the township or the county.
    /// @param evidence SHA-256 of the report; required
    function reverify(RosterId roster, uint256[2] calldata confirmed, bytes32 evidence) external;

    function roster(RosterId id) external view returns (Roster memory);

    function rowStatus(RosterId id, uint16 row) external view returns (RowStatus);

    function objection(ObjectionId id) external view returns (Objection memory);

    /// @notice Where a household is enrolled, by its tag; 0 and 0 where nowhere.
    function enrolmentOf(bytes16 tag) external view returns (RosterId roster, uint16 row);

    /// @notice What a village's batch reference became, 0 if unused.
    function rosterFor(OrgId village, bytes32 batchRef) external view returns (RosterId);

    /// @notice The set of rows that are enrolled now.
    function enrolled(RosterId id) external view returns (uint256[2] memory);

    /// @notice The number of the last roster. They are numbered from 1 over a module and its successors.
    function rosters() external view returns (uint32);
}
