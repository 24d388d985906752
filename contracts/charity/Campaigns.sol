// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Acting} from "../directory/Acting.sol";
import {Actor, IDirectory, Kind, Roles} from "../directory/IDirectory.sol";
import {Regions} from "../directory/Regions.sol";
import {FundId} from "../funds/FundIds.sol";
import {FundTerms} from "../funds/IFundEvents.sol";
import {IFundLedger} from "../funds/IFundLedger.sol";
import {IRecords, Records} from "../lib/Records.sol";
import {Service} from "../lib/Service.sol";
import {Succession} from "../lib/Succession.sol";
import {OrgId, RecordId} from "../lib/Types.sol";
import {CampaignId, CampaignRecords} from "./CampaignIds.sol";
import {FilingNumbers} from "./FilingNumbers.sol";
import {Campaign, CampaignStatus, Filing, ICampaigns} from "./ICampaigns.sol";

/// @title Public appeals and their legal life
contract Campaigns is ICampaigns, IRecords, Acting, Succession {
    using Records for RecordId;

    /// @dev What its fund will be called, kept until it opens.
    struct Wording {
        string name;
        string purpose;
        string filingNumber;
    }

    /// @dev 100% in basis points.
    uint16 private constant WHOLE = 10_000;

    IFundLedger private immutable LEDGER;

    mapping(CampaignId id => Campaign) private _campaigns;
    mapping(CampaignId id => Wording) private _wordings;
    mapping(bytes32 filingNumberHash => CampaignId) private _filingNumbers;
    /// @dev Who ever wrote the filing: they neither review nor open it.
    mapping(CampaignId id => mapping(address account => bool)) private _wrote;
    uint32 private _count;

    constructor(
        IDirectory directory_,
        IFundLedger ledger_,
        address accessManager,
        address predecessor_
    ) Acting(directory_) Service(accessManager, predecessor_) {
        LEDGER = ledger_;
    }

    /// @inheritdoc ICampaigns
    function file(Filing calldata filing) external inService returns (CampaignId id) {
        // Check:
        Actor memory actor = _caller();
        if (!_actsAs(actor, Kind.Charity, Roles.RECORDER)) revert Campaigns_NotAllowed(msg.sender);
        _requireValid(filing, actor);

        // Effect:
        _count = count() + 1;
        id = CampaignId.wrap(_count);
        _campaigns[id].charity = actor.org;
        _write(id, filing);
        emit CampaignFiled(id, actor.org, msg.sender, 1, filing);
    }

    /// @inheritdoc ICampaigns
    function revise(CampaignId id, Filing calldata filing) external {
        // Check:
        Campaign storage revised = _in(id, CampaignStatus.SentBack);
        Actor memory actor = _caller();
        if (!_actsFor(actor, revised.charity, Roles.RECORDER)) revert Campaigns_NotAllowed(msg.sender);
        _requireValid(filing, actor);

        // Effect:
        _write(id, filing);
        emit CampaignRevised(id, actor.org, msg.sender, revised.version, filing);
    }

    /// @inheritdoc ICampaigns
    function approve(CampaignId id, uint16 version, bytes32 evidence) external {
        // Check:
        Campaign storage approved = _in(id, CampaignStatus.Filed);
        OrgId supervisor = _reviewer(id, approved, version);
        Wording memory wording = _wordings[id];
        bytes32 number = FilingNumbers.keyOf(wording.filingNumber);
        CampaignId holder = _filingNumbers[number];
        if (CampaignId.unwrap(holder) != 0) revert Campaigns_NumberTaken(wording.filingNumber, holder);

        // Effect: a number is claimed with the approval, so nobody can occupy one by filing it.
        _filingNumbers[number] = id;
        approved.status = CampaignStatus.Approved;
        approved.supervisor = supervisor;
        emit CampaignApproved(id, supervisor, msg.sender, version, evidence);
    }

    /// @inheritdoc ICampaigns
    function sendBack(CampaignId id, uint16 version, string calldata reason, bytes32 evidence) external {
        // Check:
        Campaign storage refused = _in(id, CampaignStatus.Filed);
        OrgId supervisor = _reviewer(id, refused, version);
        _requireText("reason", reason);

        // Effect:
        refused.status = CampaignStatus.SentBack;
        emit CampaignSentBack({
            campaign: id,
            by: supervisor,
            approver: msg.sender,
            version: version,
            reason: reason,
            evidence: evidence
        });
    }

    /// @inheritdoc ICampaigns
    function open(CampaignId id) external inService returns (FundId fund) {
        // Check:
        Campaign storage opened = _in(id, CampaignStatus.Approved);
        _requireApprover(id, opened);
        if (block.timestamp > opened.closesAt) revert Campaigns_OutsidePeriod(opened.opensAt, opened.closesAt);

        // Effect:
        opened.status = CampaignStatus.Open;

        // Interaction: the ledger is ours and never changes.
        Wording memory wording = _wordings[id];
        fund = LEDGER.openFor(
            FundTerms({
                steward: opened.charity,
                supervisor: opened.supervisor,
                region: opened.region,
                ceiling: opened.ceiling,
                name: wording.name,
                purpose: wording.purpose
            })
        );

        // Effect:
        opened.fund = fund;
        emit CampaignOpened(id, fund, msg.sender);
    }

    /// @inheritdoc ICampaigns
    function report(CampaignId id, string calldata summary, bytes32 evidence) external {
        Campaign storage reported = _campaigns[id];
        CampaignStatus status = reported.status;
        if (status != CampaignStatus.Completed) reported = _in(id, CampaignStatus.Open);
        if (!_actsFor(_caller(), reported.charity, Roles.RECORDER)) revert Campaigns_NotAllowed(msg.sender);
        _requireText("summary", summary);
        emit ProgressReported(id, msg.sender, summary, evidence);
    }

    /// @inheritdoc ICampaigns
    function complete(CampaignId id, string calldata summary, bytes32 evidence) external {
        // Check:
        Campaign storage completed = _in(id, CampaignStatus.Open);
        _requireApprover(id, completed);
        _requireText("summary", summary);
        if (evidence == 0) revert Campaigns_EvidenceMissing();

        // Effect:
        completed.status = CampaignStatus.Completed;
        emit CampaignCompleted(id, msg.sender, summary, evidence);
    }

    /// @inheritdoc ICampaigns
    function campaign(CampaignId id) external view returns (Campaign memory) {
        return _campaigns[id];
    }

    /// @notice The ledger that holds the campaigns' funds.
    function ledger() external view returns (IFundLedger) {
        return LEDGER;
    }

    /// @inheritdoc IRecords
    function answersFor(RecordId record, OrgId org) external view returns (bool) {
        uint88 number = record.number();
        if (record.module() != address(this) || record.kind() != CampaignRecords.CAMPAIGN) return false;
        if (number == 0 || number > _count || OrgId.unwrap(org) == 0) return false;
        Campaign storage asked = _campaigns[CampaignId.wrap(uint32(number))];
        return asked.charity == org || asked.supervisor == org;
    }

    /// @inheritdoc ICampaigns
    function count() public view returns (uint32) {
        return _last(_count, ICampaigns(PREDECESSOR).count);
    }

    function _write(CampaignId id, Filing calldata filing) private {
        Campaign storage written = _campaigns[id];
        written.status = CampaignStatus.Filed;
        written.region = filing.region;
        written.opensAt = filing.opensAt;
        written.closesAt = filing.closesAt;
        written.ceiling = filing.ceiling;
        written.costCap = filing.costCap;
        ++written.version;
        _wrote[id][msg.sender] = true;
        _wordings[id] = Wording({name: filing.name, purpose: filing.purpose, filingNumber: filing.filingNumber});
    }

    /// @dev The campaign, which must be at this step.
    function _in(CampaignId id, CampaignStatus status) private view returns (Campaign storage found) {
        found = _campaigns[id];
        if (found.status == CampaignStatus.None) revert Campaigns_Unknown(id);
        if (found.status != status) revert Campaigns_WrongStatus(id, found.status);
    }

    /// @dev The civil affairs department that the caller approves for. It may have been the charity's recorder before.
    function _reviewer(CampaignId id, Campaign storage reviewed, uint16 version) private view returns (OrgId) {
        Actor memory actor = _caller();
        if (!_actsAs(actor, Kind.CivilAffairs, Roles.APPROVER) || !_covers(actor, reviewed.region)) {
            revert Campaigns_NotAllowed(msg.sender);
        }
        if (_wrote[id][msg.sender]) revert Campaigns_SameAccount(msg.sender);
        if (version != reviewed.version) revert Campaigns_OtherVersion(id, reviewed.version);
        return actor.org;
    }

    function _requireApprover(CampaignId id, Campaign storage approved) private view {
        if (!_actsFor(_caller(), approved.charity, Roles.APPROVER)) revert Campaigns_NotAllowed(msg.sender);
        if (_wrote[id][msg.sender]) revert Campaigns_SameAccount(msg.sender);
    }

    /// @dev A plan is filed ten days before the appeal begins (Measures of 2024, art. 11); in an emergency it may be filed up
    /// to ten days after (Charity Law, art. 73). So a period may have begun, and only one that is over is refused.
    function _requireValid(Filing calldata filing, Actor memory charity) private view {
        if (!Regions.isValid(filing.region) || !_covers(charity, filing.region)) {
            revert Campaigns_InvalidFiling("region");
        }
        if (filing.closesAt <= filing.opensAt || filing.closesAt < block.timestamp) {
            revert Campaigns_InvalidFiling("closesAt");
        }
        if (filing.costCap > WHOLE) revert Campaigns_InvalidFiling("costCap");
        _requireText("filingNumber", filing.filingNumber);
        _requireText("name", filing.name);
        _requireText("purpose", filing.purpose);
        _requireText("responsible", filing.responsible);
        _requireText("surplus", filing.surplus);
        if (filing.evidence == 0) revert Campaigns_EvidenceMissing();
    }

    function _requireText(string memory field, string calldata text) private pure {
        if (bytes(text).length == 0) revert Campaigns_TextMissing(field);
    }
}
