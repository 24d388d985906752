// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {Actor, Roles} from "../directory/IDirectory.sol";
import {Line} from "../lib/Line.sol";
import {Rows} from "../lib/Rows.sol";
import {OrgId} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {FundBook} from "./FundBook.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {DepositKind, Payment, PaymentStatus} from "./IFundEvents.sol";
import {IFundLedger} from "./IFundLedger.sol";

/// @notice What happens after paying: banks settle, money that did not arrive comes back, others confirm.
abstract contract FundReturns is IFundLedger, FundBook {
    using BitMaps for BitMaps.BitMap;
    using SafeERC20 for ISettlementToken;

    /// @dev What came back: its sum, its rows as the return has them, and where each comes from.
    struct Back {
        uint64 amount;
        uint16 count;
        bytes rows;
        bytes pieces;
    }

    /// @inheritdoc IFundLedger
    function returnedOf(PaymentId id, uint16 row) external view returns (bool whole, uint64 part) {
        part = _part[id][row];
        whole = part == 0 && _cameBack[id].get(row);
    }

    /// @inheritdoc IFundLedger
    function settle(PaymentId id, bytes32 evidence, bytes calldata rows, bytes calldata failed) external nonReentrant {
        // Check:
        Payment storage settled = _knownPayment(id);
        if (settled.status != PaymentStatus.Paid) revert Funds_WrongStep(id, settled.status);
        OrgId bank = _payingBank(settled);
        // Effect:
        settled.status = PaymentStatus.Settled;
        uint64 returned = 0;
        DepositId deposited = DepositId.wrap(0);
        if (failed.length != 0) {
            (deposited, returned) = _giveBack(id, settled, bank, 0, evidence, rows, failed);
        } else if (rows.length != 0) {
            revert Funds_RowsDiffer(id);
        }
        uint64 arrived = settled.amount - returned;
        emit PaymentSettled(id, bank, msg.sender, arrived, returned, deposited, evidence);
        // Interaction: what failed never left; what arrived the bank has paid out, and redeems.
        if (arrived == 0) return;
        address treasury = _treasuryOf(bank);
        TOKEN.safeTransfer(treasury, arrived);
        TOKEN.burnFrom(treasury, arrived);
    }

    /// @inheritdoc IFundLedger
    function giveBack(
        PaymentId id,
        bytes32 batchRef,
        bytes32 evidence,
        bytes calldata rows,
        bytes calldata pieces
    ) external nonReentrant returns (DepositId deposited) {
        // Check:
        Payment storage settled = _knownPayment(id);
        if (!_isSettled(settled.status)) revert Funds_WrongStep(id, settled.status);
        OrgId bank = _payingBank(settled);
        if (batchRef == 0) revert Funds_EmptyBatchRef();
        // Effect:
        uint64 returned;
        (deposited, returned) = _giveBack(id, settled, bank, batchRef, evidence, rows, pieces);
        // Interaction:
        TOKEN.safeTransferFrom(_treasuryOf(bank), address(this), returned);
    }

    /// @inheritdoc IFundLedger
    function acknowledge(PaymentId id, uint16 row, bytes32 evidence, bytes calldata rows) external {
        Payment storage known = _knownPayment(id);
        FundId to = known.to;
        bool transferred = to != FundId.wrap(0);
        bool arrived = (transferred && known.status == PaymentStatus.Paid) || _isSettled(known.status);
        if (!arrived) revert Funds_WrongStep(id, known.status);
        Actor memory actor = _recordsOrApproves();
        if (actor.org == _funds[_fundOf(id)].steward || actor.org == known.bank) revert Funds_NotAllowed(msg.sender);
        if (transferred) {
            if (actor.org != _funds[to].steward) revert Funds_NotAllowed(msg.sender);
        } else {
            _requirePayee(id, known, actor.org, row, rows);
        }
        if (_acknowledged[id][actor.org]) revert Funds_AlreadyAcknowledged(id, actor.org);
        _acknowledged[id][actor.org] = true;
        known.status = PaymentStatus.Acknowledged;
        emit PaymentAcknowledged(id, actor.org, msg.sender, evidence);
    }

    /// @inheritdoc IFundLedger
    function comment(PaymentId id, string calldata words, bytes32 evidence) external {
        _knownPayment(id);
        Actor memory actor = _recordsOrApproves();
        _requireReason(words);
        emit PaymentCommented(id, actor.org, msg.sender, words, evidence);
    }

    function _recordsOrApproves() private view returns (Actor memory actor) {
        actor = _caller();
        if (!_holds(actor, Roles.RECORDER | Roles.APPROVER)) revert Funds_NotAllowed(msg.sender);
    }

    /// @dev The organisation's public reference stands in this row.
    function _requirePayee(
        PaymentId id,
        Payment storage paid,
        OrgId org,
        uint16 row,
        bytes calldata rows
    ) private view {
        if (keccak256(rows) != paid.rowsDigest) revert Funds_RowsDiffer(id);
        // A kept fund pays households, which its keeper packs in its own way.
        if (row >= paid.count || _funds[_fundOf(id)].kept) revert Funds_NotPaidBy(id, row);
        (bytes16 ref, ) = Rows.rowAt(rows, row);
        if (ref != DIRECTORY.referenceOf(org)) revert Funds_NotPaidBy(id, row);
    }

    /// @dev The payment's bank, for which the caller must record.
    function _payingBank(Payment storage paid) private view returns (OrgId bank) {
        bank = paid.bank;
        if (!_actsFor(_caller(), bank, Roles.RECORDER)) revert Funds_NotAllowed(msg.sender);
    }

    function _isSettled(PaymentStatus step) private pure returns (bool) {
        return step == PaymentStatus.Settled || step == PaymentStatus.Acknowledged;
    }

    /// @dev Put what came back at the end of the paying fund's line.
    function _giveBack(
        PaymentId id,
        Payment storage paid,
        OrgId bank,
        bytes32 batchRef,
        bytes32 evidence,
        bytes calldata rows,
        bytes calldata pieces
    ) private returns (DepositId deposited, uint64 amount) {
        if (keccak256(rows) != paid.rowsDigest) revert Funds_RowsDiffer(id);
        Back memory back = _collect(id, paid, _plain(_fundOf(id), rows), pieces);
        amount = back.amount;
        deposited = _put({
            named: _fundOf(id),
            kind: DepositKind.Return,
            source: bank,
            amount: amount,
            rowCount: back.count,
            origin: id,
            batchRef: batchRef,
            evidence: evidence,
            rows: back.rows
        });
        emit Returned(deposited, id, back.pieces);
    }

    /// @dev A payment's rows as the ledger packs them.
    function _plain(FundId from, bytes calldata rows) private view returns (bytes memory) {
        return _funds[from].kept ? _keepers[from].unpack(rows) : rows;
    }

    /// @dev Walk the rows once, and take each piece from the front of what has not yet come back of its row.
    function _collect(
        PaymentId id,
        Payment storage paid,
        bytes memory rows,
        bytes calldata pieces
    ) private returns (Back memory back) {
        back.count = Rows.countPieces(pieces);
        back.rows = Rows.roomForRows(back.count);
        back.pieces = Rows.roomForReturned(back.count);
        uint64 start = paid.start;
        uint256 next = 0;
        for (uint256 i = 0; i < back.count; ++i) {
            (uint16 row, uint48 amount) = Rows.pieceAt(pieces, i);
            if (amount == 0) revert Funds_ZeroAmount();
            if (row >= paid.count) revert Funds_PieceTooLarge(row, amount, 0);
            if (row < next) revert Funds_PieceOutOfOrder(row);
            bytes16 ref;
            uint48 length;
            // `start` is the first fen of row `next`; it stops behind this piece's row.
            for (; next <= row; ++next) {
                (ref, length) = Rows.rowAt(rows, next);
                start += length;
            }
            uint64 returned = _returned(id, row, length);
            (bool fits, uint64 from) = Line.back({
                start: start - length,
                length: length,
                returned: returned,
                amount: amount
            });
            if (!fits) revert Funds_PieceTooLarge(row, amount, length - returned);
            if (amount < length) _part[id][row] = returned + amount == length ? 0 : returned + amount;
            _cameBack[id].set(row);
            back.amount += amount;
            Rows.putRow(back.rows, i, ref, amount);
            Rows.putReturned(back.pieces, i, row, from, amount);
        }
    }

    /// @dev How much of a row came back so far.
    function _returned(PaymentId id, uint16 row, uint64 length) private view returns (uint64) {
        if (!_cameBack[id].get(row)) return 0;
        uint64 part = _part[id][row];
        return part == 0 ? length : part;
    }
}
