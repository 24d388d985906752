// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Actor, Kind, Roles, Standing} from "../directory/IDirectory.sol";
import {Regions} from "../directory/Regions.sol";
import {Line} from "../lib/Line.sol";
import {OrgId} from "../lib/Types.sol";
import {FundBook} from "./FundBook.sol";
import {FundId, PaymentId} from "./FundIds.sol";
import {Fund, FundStatus, FundTerms, Payment, PaymentStatus, Purpose} from "./IFundEvents.sol";
import {IFundOffice} from "./IFundOffice.sol";
import {IPayees} from "./IPayees.sol";

/// @notice Funds are opened, frozen, thawed and closed.
abstract contract FundLife is IFundOffice, FundBook {
    /// @inheritdoc IFundOffice
    function open(FundTerms calldata terms) external inService returns (FundId) {
        Actor memory actor = _caller();
        bool supervises = actor.kind == Kind.CivilAffairs || actor.kind == Kind.Finance || actor.kind == Kind.Regulator;
        if (!supervises || !_holds(actor, Roles.APPROVER)) revert Funds_NotAllowed(msg.sender);
        if (!_covers(actor, terms.region)) revert Funds_InvalidTerms("region");
        return _open(terms, actor.org);
    }

    /// @inheritdoc IFundOffice
    function openFor(FundTerms calldata terms) external restricted inService returns (FundId) {
        return _open(terms, terms.supervisor);
    }

    /// @inheritdoc IFundOffice
    function openKept(FundTerms calldata terms, IPayees keeper) external restricted inService returns (FundId id) {
        if (address(keeper).code.length == 0) revert Funds_InvalidTerms("keeper");
        id = _open(terms, terms.supervisor);
        _funds[id].kept = true;
        _keepers[id] = keeper;
        emit FundKept(id, address(keeper));
    }

    /// @inheritdoc IFundOffice
    function freeze(FundId id, string calldata reason, bytes32 evidence) external {
        Actor memory actor = _caller();
        Fund storage frozen = _known(id);
        if (frozen.status == FundStatus.Closed) revert Funds_WrongStatus(id, frozen.status);
        bool watches = _oversees(actor, frozen, Kind.Regulator) || _oversees(actor, frozen, Kind.CivilAffairs);
        if (!watches && !_actsFor(actor, frozen.supervisor, Roles.APPROVER)) revert Funds_NotAllowed(msg.sender);
        _requireReason(reason);
        if (_placeOf(id, actor.org) != 0) revert Funds_AlreadyFrozen(id, actor.org);
        _freeze(id, actor.org, reason, evidence);
    }

    /// @inheritdoc IFundOffice
    function thaw(FundId id, OrgId froze, string calldata reason, bytes32 evidence) external {
        // Check:
        Actor memory actor = _caller();
        Fund storage frozen = _known(id);
        bool may = _actsFor(actor, froze, Roles.APPROVER) || _outranks(actor, froze, frozen.steward);
        if (!may) revert Funds_NotAllowed(msg.sender);
        uint256 place = _placeOf(id, froze);
        if (place == 0) revert Funds_NotFrozenBy(id, froze);
        _requireReason(reason);
        // Effect: the last one takes the place of the one that goes.
        OrgId[] storage freezers = _freezers[id];
        freezers[place - 1] = freezers[freezers.length - 1];
        freezers.pop();
        if (--frozen.freezes == 0) frozen.status = FundStatus.Open;
        emit FundThawed(id, actor.org, froze, frozen.freezes, msg.sender, reason, evidence);
    }

    /// @inheritdoc IFundOffice
    function setCeiling(FundId id, uint64 ceiling, string calldata reason) external {
        Actor memory actor = _caller();
        Fund storage changed = _known(id);
        if (!_actsFor(actor, changed.supervisor, Roles.APPROVER)) revert Funds_NotAllowed(msg.sender);
        if (changed.status == FundStatus.Closed) revert Funds_WrongStatus(id, changed.status);
        _requireReason(reason);
        changed.ceiling = ceiling;
        emit CeilingSet(id, actor.org, msg.sender, ceiling, reason);
    }

    /// @inheritdoc IFundOffice
    function nameSuccessor(FundId id, FundId successor) external {
        Actor memory actor = _caller();
        Fund storage named = _known(id);
        if (!_actsFor(actor, named.steward, Roles.APPROVER)) {
            // A suspended steward's fund must not be stuck.
            bool steps =
                _actsFor(actor, named.supervisor, Roles.RECORDER) &&
                    DIRECTORY.organisation(named.steward).standing == Standing.Suspended;
            if (!steps) revert Funds_NotAllowed(msg.sender);
        }
        if (named.status == FundStatus.Closed) revert Funds_WrongStatus(id, named.status);
        if (successor == id) revert Funds_SameFund(id);
        _spendable(successor);
        named.successor = successor;
        _namings[id] = Naming({account: msg.sender, org: actor.org});
        emit SuccessorNamed(id, successor, actor.org, msg.sender);
    }

    /// @inheritdoc IFundOffice
    function close(FundId id, FundId into, string calldata reason, bytes32 evidence) external inService {
        // Check: what the caller has seen is what happens.
        Actor memory actor = _caller();
        Fund storage closed = _spendable(id);
        if (!_actsFor(actor, closed.supervisor, Roles.APPROVER)) revert Funds_NotAllowed(msg.sender);
        if (closed.successor == FundId.wrap(0)) revert Funds_NoSuccessor(id);
        if (closed.successor != into) revert Funds_OtherSuccessor(id, closed.successor);
        FundStatus status = _funds[into].status;
        if (status == FundStatus.Closed) revert Funds_WrongStatus(into, status);
        Naming memory naming = _namings[id];
        if (naming.account == msg.sender) revert Funds_SameAccount(msg.sender);
        _requireReason(reason);
        // Effect: what remains goes over before the fund closes.
        PaymentId carried = _empty(id, into, naming, actor.org, evidence);
        closed.status = FundStatus.Closed;
        emit FundClosed(id, into, actor.org, msg.sender, carried, reason, evidence);
    }

    /// @inheritdoc IFundOffice
    function reassign(
        FundId id,
        OrgId steward,
        OrgId supervisor,
        string calldata reason,
        bytes32 evidence
    ) external restricted {
        // Check: who serves keeps the duty.
        Fund storage changed = _known(id);
        if (changed.status == FundStatus.Closed) revert Funds_WrongStatus(id, changed.status);
        if (steward != changed.steward) _requirePassing(changed.steward, steward, "steward");
        if (supervisor != changed.supervisor) _requirePassing(changed.supervisor, supervisor, "supervisor");
        if (steward == supervisor) revert Funds_InvalidTerms("supervisor");
        _requireReason(reason);
        // Effect: a successor that the old steward named is no longer anybody's word.
        changed.steward = steward;
        changed.supervisor = supervisor;
        changed.successor = FundId.wrap(0);
        emit FundReassigned(id, steward, supervisor, msg.sender, reason, evidence);
    }

    /// @inheritdoc IFundOffice
    function reassignBank(PaymentId id, OrgId bank, string calldata reason, bytes32 evidence) external restricted {
        // Check:
        Payment storage paid = _knownPayment(id);
        if (paid.status != PaymentStatus.Paid || paid.to != FundId.wrap(0)) revert Funds_WrongStep(id, paid.status);
        if (block.timestamp <= paid.until && _isActive(paid.bank)) revert Funds_StillServes(paid.bank);
        _requireBank(bank, _funds[_fundOf(id)].steward);
        _requireReason(reason);
        // Effect:
        paid.bank = bank;
        uint40 until = _settleBy();
        paid.until = until;
        emit PaymentReassigned(id, bank, until, msg.sender, reason, evidence);
    }

    function _open(FundTerms calldata terms, OrgId supervisor) private returns (FundId id) {
        if (!_isActive(terms.steward)) revert Funds_InvalidTerms("steward");
        if (!_isActive(supervisor) || supervisor == terms.steward) revert Funds_InvalidTerms("supervisor");
        if (!Regions.isValid(terms.region)) revert Funds_InvalidTerms("region");
        if (bytes(terms.name).length == 0) revert Funds_InvalidTerms("name");
        if (bytes(terms.purpose).length == 0) revert Funds_InvalidTerms("purpose");
        id = _addFund(
            Fund({
                inflow: 0,
                outflow: 0,
                deposits: 0,
                payments: 0,
                status: FundStatus.Open,
                steward: terms.steward,
                kept: false,
                supervisor: supervisor,
                ceiling: terms.ceiling,
                region: terms.region,
                successor: FundId.wrap(0),
                freezes: 0
            })
        );
        emit FundOpened(
            id,
            terms.steward,
            supervisor,
            terms.region,
            terms.ceiling,
            terms.name,
            terms.purpose,
            msg.sender
        );
    }

    /// @dev Closing is a transfer of everything, proposed by who named the successor and approved by who closes.
    function _empty(
        FundId id,
        FundId into,
        Naming memory naming,
        OrgId supervisor,
        bytes32 evidence
    ) private returns (PaymentId carried) {
        uint64 remaining = Line.balance(_funds[id].inflow, _funds[id].outflow);
        if (remaining == 0) return PaymentId.wrap(0);
        // Who closes is the supervisor, so what needs the supervisor has it.
        _mayMove(id, into, remaining);
        carried = _addPayment({
            from: id,
            to: into,
            bank: OrgId.wrap(0),
            by: naming.org,
            recorder: naming.account,
            purpose: Purpose.Programme,
            amount: remaining,
            rowCount: 0,
            batchRef: 0,
            evidence: evidence,
            rows: ""
        });
        emit PaymentApproved(carried, supervisor, msg.sender, evidence);
        _transfer(carried, _payments[carried], evidence);
    }

    /// @dev An approver of another organisation of this kind than the steward, whose region covers the fund's.
    function _oversees(Actor memory actor, Fund storage watched, Kind kind) private view returns (bool) {
        return _actsAs(actor, kind, Roles.APPROVER) && _covers(actor, watched.region) && actor.org != watched.steward;
    }

    /// @dev A regulator, other than the steward, whose region covers that of the organisation that froze.
    function _outranks(Actor memory actor, OrgId froze, OrgId steward) private view returns (bool) {
        return
            _actsAs(actor, Kind.Regulator, Roles.APPROVER) &&
            _covers(actor, DIRECTORY.organisation(froze).region) &&
            actor.org != steward;
    }

    /// @dev A duty passes from an organisation that cannot act to one that can.
    function _requirePassing(OrgId from, OrgId to, string memory field) private view {
        if (_isActive(from)) revert Funds_StillServes(from);
        if (!_isActive(to)) revert Funds_InvalidTerms(field);
    }
}
