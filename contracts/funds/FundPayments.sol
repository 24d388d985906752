// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Actor, Roles} from "../directory/IDirectory.sol";
import {Rows} from "../lib/Rows.sol";
import {OrgId} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {FundBook} from "./FundBook.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {Fund, Payment, PaymentStatus, Purpose} from "./IFundEvents.sol";
import {IFundLedger} from "./IFundLedger.sol";

/// @notice Money goes out: proposed by one, approved by another, above the ceiling by a third.
abstract contract FundPayments is IFundLedger, FundBook {
    using SafeERC20 for ISettlementToken;

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
        _treasuryOf(bank);
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
        // Effect:
        emit PaymentApproved(id, actor.org, msg.sender, evidence);
        if (first && approved.amount > payer.ceiling) {
            approved.status = PaymentStatus.Approved;
            _firstApprovers[id] = msg.sender;
        } else if (approved.to == FundId.wrap(0)) {
            _pay(id, approved);
        } else {
            _transfer(id, approved, evidence);
        }
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

    function _pay(PaymentId id, Payment storage paid) private {
        // Check: whoever was proposed may have lost the right since.
        FundId from = _fundOf(id);
        if (_funds[from].kept) _keepers[from].release(id);
        // Effect: take the stretch before the money moves.
        uint64 start = _take(id, paid);
        emit PaymentPaid(id, start, paid.amount, DepositId.wrap(0));
        // Interaction:
        TOKEN.safeTransfer(_treasuryOf(paid.bank), paid.amount);
    }
}
