// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../directory/DirectoryIds.sol";
import {FundId} from "../funds/FundIds.sol";
import {OrgId} from "../lib/Types.sol";
import {CampaignId} from "./CampaignIds.sol";

enum CampaignStatus {
    None,
    Filed,
    SentBack,
    Approved,
    Open,
    Completed
}

/// The particulars of the fundraising plan that the law asks of a public appeal (Charity Law as amended in 2023, art. 24;
/// Measures for Public Fundraising by Charitable Organisations, Ministry of Civil Affairs order 74 of 2024).
/// @param region The area in which it appeals
/// @param opensAt First second (UTC) of its period
/// @param closesAt Last second (UTC) of its period
/// @param target In fen; 0 where none is set
/// @param ceiling In fen: payments above it need the supervisor
/// @param costCap Share of what comes in that fundraising may cost, in basis points
/// @param filingNumber The number under which it is filed, once-only among approved appeals
/// @param responsible The post that answers for it: an office, never a person's name, which stands in the document
/// @param surplus How what is left over is used
/// @param evidence SHA-256 of the fundraising plan
struct Filing {
    Region region;
    uint40 opensAt;
    uint40 closesAt;
    uint64 target;
    uint64 ceiling;
    uint16 costCap;
    string filingNumber;
    string name;
    string purpose;
    string responsible;
    string surplus;
    bytes32 evidence;
}

/// @param version How often it was filed: 1 as it was first
struct Campaign {
    OrgId charity;
    CampaignStatus status;
    Region region;
    uint40 opensAt;
    uint40 closesAt;
    uint64 ceiling;
    uint16 costCap;
    OrgId supervisor;
    FundId fund;
    uint16 version;
}

/// @title Public appeals and their legal life
/// @notice A charity files an appeal, the civil affairs department of its region approves it or sends it back, the charity
/// opens it (which opens its fund), reports progress and completes it. Money that comes later is never refused.
interface ICampaigns {
    event CampaignFiled(
        CampaignId indexed campaign,
        OrgId indexed charity,
        address recorder,
        uint16 version,
        Filing filing
    );
    event CampaignRevised(
        CampaignId indexed campaign,
        OrgId indexed charity,
        address recorder,
        uint16 version,
        Filing filing
    );
    event CampaignApproved(
        CampaignId indexed campaign,
        OrgId indexed by,
        address approver,
        uint16 version,
        bytes32 evidence
    );
    event CampaignSentBack(
        CampaignId indexed campaign,
        OrgId indexed by,
        address approver,
        uint16 version,
        string reason,
        bytes32 evidence
    );
    event CampaignOpened(CampaignId indexed campaign, FundId indexed fund, address approver);
    event ProgressReported(CampaignId indexed campaign, address recorder, string summary, bytes32 evidence);
    event CampaignCompleted(CampaignId indexed campaign, address approver, string summary, bytes32 evidence);

    error Campaigns_Unknown(CampaignId campaign);
    error Campaigns_InvalidFiling(string field);
    error Campaigns_NumberTaken(string filingNumber, CampaignId campaign);
    error Campaigns_NotAllowed(address account);
    error Campaigns_SameAccount(address account);
    error Campaigns_WrongStatus(CampaignId campaign, CampaignStatus status);
    error Campaigns_OutsidePeriod(uint40 opensAt, uint40 closesAt);
    /// @dev It was revised since the caller read it.
    error Campaigns_OtherVersion(CampaignId campaign, uint16 version);
    error Campaigns_EvidenceMissing();
    error Campaigns_TextMissing(string field);

    /// @notice File an appeal. By a charity's recorder; the charity's region must cover the appeal's.
    function file(Filing calldata filing) external returns (CampaignId id);

    /// @notice File again what was sent back. By a recorder of the same charity.
    function revise(CampaignId id, Filing calldata filing) external;

    /// @notice Approve. By an approver of a civil affairs department whose region covers the appeal's; that department
    /// will supervise the fund. The filing number is claimed now; a number is the same whatever its case, width and blanks.
    /// @param version The version that was read
    function approve(CampaignId id, uint16 version, bytes32 evidence) external;

    /// @notice Send back with the reason. By the same.
    /// @param version The version that was read
    function sendBack(CampaignId id, uint16 version, string calldata reason, bytes32 evidence) external;

    /// @notice Open it and its fund, before its period has ended. By an approver of the charity who never wrote its filing.
    function open(CampaignId id) external returns (FundId fund);

    /// @notice Report progress. By a recorder of the charity, once open, also after completion.
    function report(CampaignId id, string calldata summary, bytes32 evidence) external;

    /// @notice Complete it with the final report, whose digest is required. By an approver of the charity.
    function complete(CampaignId id, string calldata summary, bytes32 evidence) external;

    function campaign(CampaignId id) external view returns (Campaign memory);

    /// @notice The number of the last campaign. They are numbered from 1 over a module and its successors.
    function count() external view returns (uint32);
}
