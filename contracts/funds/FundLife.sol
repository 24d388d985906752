// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Actor, Kind, Roles, Standing} from "../directory/IDirectory.sol";
import {Regions} from "../directory/Regions.sol";
import {Line} from "../lib/Line.sol";
import {OrgId} from "../lib/Types.sol";
import {FundBook} from "./FundBook.sol";
import {FundId, PaymentId} from "./FundIds.sol";
import {Fund, FundStatus, FundTerms, Purpose} from "./IFundEvents.sol";
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
        Fund storage frozen = _spendable(id);
        bool watches = _oversees(actor, frozen, Kind.Regulator) || _oversees(actor, frozen, Kind.CivilAffairs);
        if (!watches && !_actsFor(actor, frozen.supervisor, Roles.APPROVER)) revert Funds_NotAllowed(msg.sender);
        _requireReason(reason);
        frozen.status = FundStatus.Frozen;
        frozen.frozenBy = actor.org;
        emit FundFrozen(id, actor.org, msg.sender, reason, evidence);
    }

    /// @inheritdoc IFundOffice
    function thaw(FundId id, string calldata reason, bytes32 evidence) external {
        Actor memory actor = _caller();
        Fund storage frozen = _known(id);
        if (frozen.status != FundStatus.Frozen) revert Funds_WrongStatus(id, frozen.status);
        bool froze = _actsFor(actor, frozen.frozenBy, Roles.APPROVER);
        if (!froze && !_oversees(actor, frozen, Kind.Regulator)) revert Funds_NotAllowed(msg.sender);
        _requireReason(reason);
        frozen.status = FundStatus.Open;
        frozen.frozenBy = OrgId.wrap(0);
        emit FundThawed(id, actor.org, msg.sender, reason, evidence);
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
    function close(FundId id, string calldata reason, bytes32 evidence) external inService {
        // Check:
        Actor memory actor = _caller();
        Fund storage closed = _spendable(id);
        if (!_actsFor(actor, closed.supervisor, Roles.APPROVER)) revert Funds_NotAllowed(msg.sender);
        if (closed.successor == FundId.wrap(0)) revert Funds_NoSuccessor(id);
        Naming memory naming = _namings[id];
        if (naming.account == msg.sender) revert Funds_SameAccount(msg.sender);
        FundId into = _taker(closed.successor);
        if (into == id) revert Funds_SameFund(id);
        _requireReason(reason);
        // Effect: what remains goes over before the fund closes.
        PaymentId carried = _empty(id, into, naming, actor.org, evidence);
        closed.successor = into;
        closed.status = FundStatus.Closed;
        emit FundClosed(id, into, actor.org, msg.sender, carried, reason, evidence);
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
                frozenBy: OrgId.wrap(0)
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

    function _isActive(OrgId org) private view returns (bool) {
        return DIRECTORY.organisation(org).standing == Standing.Active;
    }
}
