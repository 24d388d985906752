// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../directory/DirectoryIds.sol";
import {Actor, Kind, Roles} from "../directory/IDirectory.sol";
import {Regions} from "../directory/Regions.sol";
import {FundId} from "../funds/FundIds.sol";
import {FundTerms} from "../funds/IFundEvents.sol";
import {IPayees} from "../funds/IPayees.sol";
import {OrgId} from "../lib/Types.sol";
import {IProgrammes, Plan, Programme, ProgrammeStatus, Rules} from "./IProgrammes.sol";
import {ReliefBook} from "./ReliefBook.sol";
import {ProgrammeId} from "./ReliefIds.sol";

/// @notice Programmes are opened, get funds, are amended and closed.
abstract contract Programmes is ReliefBook, IPayees {
    /// @dev How long a notice runs where the programme does not say.
    uint16 private constant NOTICE_DAYS = 7;
    /// @dev Longer than any notice that a rule asks for; a slip of the keyboard must not block a roster for years.
    uint16 private constant MOST_NOTICE_DAYS = 90;

    uint32 private _programmeCount;

    /// @inheritdoc IProgrammes
    function open(Plan calldata plan, Rules calldata rules) external inService returns (ProgrammeId id) {
        // Check:
        Actor memory actor = _caller();
        bool may = actor.kind == Kind.Finance || actor.kind == Kind.CivilAffairs || actor.kind == Kind.LocalGovernment;
        if (!may || !_holds(actor, Roles.APPROVER)) revert Programmes_NotAllowed(msg.sender);
        if (!Regions.isValid(plan.region) || !_covers(actor, plan.region)) revert Programmes_Invalid("region");
        _requireValid(rules);

        // Effect:
        _programmeCount = programmes() + 1;
        id = ProgrammeId.wrap(_programmeCount);
        Programme storage opened = _programmes[id];
        opened.status = ProgrammeStatus.Open;
        opened.sponsor = actor.org;
        opened.region = plan.region;
        _write(opened, rules);

        // Interaction and effect: the ledger is ours and never changes.
        FundId fund = _openFund(id, actor.org, plan);
        opened.fund = fund;
        emit ProgrammeOpened(id, actor.org, fund, msg.sender, plan, rules);
    }

    /// @inheritdoc IProgrammes
    function openFund(ProgrammeId id, Plan calldata plan) external inService returns (FundId fund) {
        // Check:
        Programme storage extended = _openProgramme(id);
        _requireSponsor(extended);
        if (!Regions.isValid(plan.region) || !Regions.covers(extended.region, plan.region)) {
            revert Programmes_Invalid("region");
        }

        // Interaction and effect:
        fund = _openFund(id, extended.sponsor, plan);
        emit ProgrammeFundOpened(id, fund, plan.region, msg.sender);
    }

    /// @inheritdoc IProgrammes
    function amend(ProgrammeId id, Rules calldata rules, string calldata reason, bytes32 evidence) external {
        // Check:
        Programme storage amended = _openProgramme(id);
        _requireSponsor(amended);
        _requireValid(rules);
        _requireText("reason", reason);

        // Effect:
        _write(amended, rules);
        emit ProgrammeAmended(id, amended.version, msg.sender, rules, reason, evidence);
    }

    /// @inheritdoc IProgrammes
    function close(ProgrammeId id, string calldata summary, bytes32 evidence) external {
        // Check:
        Programme storage closed = _openProgramme(id);
        _requireSponsor(closed);
        _requireText("summary", summary);
        if (evidence == 0) revert Programmes_EvidenceMissing();

        // Effect:
        closed.status = ProgrammeStatus.Closed;
        emit ProgrammeClosed(id, msg.sender, summary, evidence);
    }

    /// @inheritdoc IProgrammes
    function programme(ProgrammeId id) external view returns (Programme memory) {
        return _programmes[id];
    }

    /// @inheritdoc IProgrammes
    function homeOf(FundId fund) external view returns (ProgrammeId, Region) {
        return (_homes[fund].programme, _homes[fund].region);
    }

    /// @inheritdoc IPayees
    /// @dev Money that is kept for households goes to households, or back to where the budget came from; what is left of a
    /// closed programme goes where its steward says and its supervisor agrees.
    function move(FundId from, FundId into, uint64 amount, uint64 cameFrom) external view returns (bool supervised) {
        ProgrammeId home = _homes[from].programme;
        if (!(_homes[into].programme != home) || amount <= cameFrom) return false;
        if (_programmes[home].status != ProgrammeStatus.Closed) revert Programmes_KeptBack(from, into);
        return true;
    }

    /// @inheritdoc IProgrammes
    function programmes() public view returns (uint32) {
        return _last(_programmeCount, IProgrammes(PREDECESSOR).programmes);
    }

    function _openFund(ProgrammeId id, OrgId sponsor, Plan calldata plan) private returns (FundId fund) {
        fund = LEDGER.openKept(
            FundTerms({
                steward: plan.steward,
                supervisor: sponsor,
                region: plan.region,
                ceiling: plan.ceiling,
                name: plan.name,
                purpose: plan.purpose
            }),
            this
        );
        _homes[fund] = Home({programme: id, region: plan.region});
    }

    function _write(Programme storage written, Rules calldata rules) private {
        ++written.version;
        written.noticeDays = rules.noticeDays == 0 ? NOTICE_DAYS : rules.noticeDays;
        written.most = rules.most;
    }

    function _requireSponsor(Programme storage sponsored) private view {
        if (!_actsFor(_caller(), sponsored.sponsor, Roles.APPROVER)) revert Programmes_NotAllowed(msg.sender);
    }

    function _requireValid(Rules calldata rules) private pure {
        if (rules.noticeDays > MOST_NOTICE_DAYS) revert Programmes_Invalid("noticeDays");
        if (rules.most == 0) revert Programmes_Invalid("most");
        if (rules.standard == 0) revert Programmes_EvidenceMissing();
        _requireText("eligibility", rules.eligibility);
        _requireText("benefit", rules.benefit);
    }

    function _requireText(string memory field, string calldata text) private pure {
        if (bytes(text).length == 0) revert Programmes_Invalid(field);
    }
}
