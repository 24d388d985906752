// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Actor, Roles} from "../directory/IDirectory.sol";
import {Rows} from "../lib/Rows.sol";
import {OrgId} from "../lib/Types.sol";
import {FundBook} from "./FundBook.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {Fund, FundStatus, Payment, PaymentStatus, Purpose} from "./IFundEvents.sol";
import {IFundLedger} from "./IFundLedger.sol";

/// @notice Money goes out: proposed by one, approved by another, above the ceiling by a third.
abstract contract FundPayments is IFundLedger, FundBook {
    /// @inheritdoc IFundLedger
    function propose(
        FundId from,
        OrgId bank,
        Purpose purpose,
        bytes32 batchRef,
        bytes32 evidence,
        bytes calldata rows
    ) external inService returns (PaymentId id) {
        OrgId steward = _proposer(from);
        _requireBank(bank, steward);
        (uint64 amount, uint16 rowCount) = _examine(from, rows);
        id = _addPayment({
            from: from,
            to: FundId.wrap(0),
            bank: bank,
            by: steward,
            recorder: msg.sender,
            purpose: purpose,
            amount: amount,
            rowCount: rowCount,
            batchRef: batchRef,
            evidence: evidence,
            rows: rows
        });
        _use(steward, batchRef, PaymentId.unwrap(id));
    }

    /// @inheritdoc IFundLedger
    function proposeTransfer(
        FundId from,
        FundId to,
        uint64 amount,
        bytes32 batchRef,
        bytes32 evidence
    ) external inService returns (PaymentId id) {
        OrgId steward = _proposer(from);
        _known(to);
        if (to == from) revert Funds_SameFund(from);
        if (amount == 0) revert Funds_ZeroAmount();
        id = _addPayment({
            from: from,
            to: to,
            bank: OrgId.wrap(0),
            by: steward,
            recorder: msg.sender,
            purpose: Purpose.Programme,
            amount: amount,
            rowCount: 0,
            batchRef: batchRef,
            evidence: evidence,
            rows: ""
        });
        _use(steward, batchRef, PaymentId.unwrap(id));
    }

    /// @inheritdoc IFundLedger
    function approve(PaymentId id, bytes32 evidence) external inService nonReentrant {
        // Check:
        Payment storage approved = _knownPayment(id);
        Fund storage payer = _spendable(_fundOf(id));
        PaymentStatus step = approved.status;
        if (!_waits(step)) revert Funds_WrongStep(id, step);
        bool first = step == PaymentStatus.Proposed;
        Actor memory actor = _caller();
        if (!_actsFor(actor, first ? payer.steward : payer.supervisor, Roles.APPROVER)) {
            revert Funds_NotAllowed(msg.sender);
        }
        if (msg.sender == approved.recorder || (!first && msg.sender == _firstApprovers[id])) {
            revert Funds_SameAccount(msg.sender);
        }
        if (block.timestamp > approved.until) revert Funds_Expired(id, approved.until);
        bool supervised = approved.amount > payer.ceiling;
        FundId to = approved.to;
        if (to != FundId.wrap(0)) {
            // Nobody has seen the successor of a fund that closed since.
            FundStatus status = _funds[to].status;
            if (status == FundStatus.Closed) revert Funds_WrongStatus(to, status);
            if (_mayMove(_fundOf(id), to, approved.amount)) supervised = true;
        }
        // Effect:
        emit PaymentApproved(id, actor.org, msg.sender, evidence);
        if (first && supervised) {
            approved.status = PaymentStatus.Approved;
            _firstApprovers[id] = msg.sender;
            return;
        }
        _requireStanding(id, approved.recorder, payer.steward);
        if (to == FundId.wrap(0)) _pay(id, approved);
        else _transfer(id, approved, evidence);
    }

    /// @inheritdoc IFundLedger
    function reject(PaymentId id, string calldata reason, bytes32 evidence) external {
        Payment storage rejected = _waiting(id);
        Fund storage payer = _funds[_fundOf(id)];
        Actor memory actor = _caller();
        bool may = _actsFor(actor, payer.steward, Roles.APPROVER) || _actsFor(actor, payer.supervisor, Roles.APPROVER);
        if (!may) revert Funds_NotAllowed(msg.sender);
        _requireReason(reason);
        rejected.status = PaymentStatus.Rejected;
        emit PaymentRejected(id, actor.org, msg.sender, reason, evidence);
    }

    /// @inheritdoc IFundLedger
    function cancel(PaymentId id, string calldata reason) external {
        Payment storage cancelled = _waiting(id);
        Actor memory actor = _caller();
        if (!_actsFor(actor, _funds[_fundOf(id)].steward, Roles.RECORDER)) revert Funds_NotAllowed(msg.sender);
        _requireReason(reason);
        cancelled.status = PaymentStatus.Cancelled;
        emit PaymentCancelled(id, actor.org, msg.sender, reason);
    }

    /// @dev The caller's organisation, which must be the steward of a fund that may pay.
    function _proposer(FundId from) private view returns (OrgId steward) {
        Fund storage payer = _spendable(from);
        steward = payer.steward;
        if (!_actsFor(_caller(), steward, Roles.RECORDER)) revert Funds_NotAllowed(msg.sender);
    }

    /// @dev Check every row and add them up; of a kept fund its keeper does.
    function _examine(FundId from, bytes calldata rows) private returns (uint64 amount, uint16 rowCount) {
        if (_funds[from].kept) return _keepers[from].examine(_nextPayment(from), rows);
        return Rows.sum(rows);
    }

    function _waits(PaymentStatus step) private pure returns (bool) {
        return step == PaymentStatus.Proposed || step == PaymentStatus.Approved;
    }

    function _waiting(PaymentId id) private view returns (Payment storage waiting) {
        waiting = _knownPayment(id);
        if (!_waits(waiting.status)) revert Funds_WrongStep(id, waiting.status);
    }

    /// @dev The last approval looks once more: who proposed may have been dismissed, the steward suspended since.
    function _requireStanding(PaymentId id, address recorder, OrgId steward) private view {
        if (!_actsFor(DIRECTORY.actorOf(recorder), steward, Roles.RECORDER)) revert Funds_RecorderGone(id, recorder);
    }

    /// @dev The tokens stay here until the bank settles: what a bank holds by then is gone with the bank.
    function _pay(PaymentId id, Payment storage paid) private {
        // Check: whoever was proposed may have lost the right since, and the bank too.
        FundId from = _fundOf(id);
        if (_funds[from].kept) _keepers[from].release(id);
        _treasuryOf(paid.bank);
        // Effect:
        uint64 start = _take(id, paid);
        uint40 until = _settleBy();
        paid.until = until;
        emit PaymentPaid(id, start, paid.amount, DepositId.wrap(0), until);
    }
}
