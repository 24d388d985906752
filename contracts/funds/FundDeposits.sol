// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Actor, Kind, Roles} from "../directory/IDirectory.sol";
import {Rows} from "../lib/Rows.sol";
import {OrgId} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {FundBook} from "./FundBook.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {DepositKind} from "./IFundEvents.sol";
import {IFundLedger} from "./IFundLedger.sol";

/// @notice Money comes in: from banks in batches, from token holders one by one.
abstract contract FundDeposits is IFundLedger, FundBook {
    using SafeERC20 for ISettlementToken;

    /// @dev The most that comes in at once, in fen.
    uint64 private constant MOST = 1e15;

    /// @inheritdoc IFundLedger
    function deposit(
        FundId named,
        DepositKind kind,
        bytes32 batchRef,
        bytes32 evidence,
        bytes calldata rows
    ) external inService nonReentrant returns (DepositId id) {
        // Check:
        Actor memory actor = _caller();
        if (!_actsAs(actor, Kind.Bank, Roles.RECORDER)) revert Funds_NotAllowed(msg.sender);
        if (kind != DepositKind.Donation && kind != DepositKind.Appropriation) revert Funds_WrongKind(kind);
        if (batchRef == 0) revert Funds_EmptyBatchRef();
        (uint64 amount, uint16 rowCount) = Rows.sum(rows);
        _requirePlausible(amount);
        // Effect:
        id = _put({
            named: named,
            kind: kind,
            source: actor.org,
            amount: amount,
            rowCount: rowCount,
            origin: PaymentId.wrap(0),
            batchRef: batchRef,
            evidence: evidence,
            rows: rows
        });
        // Interaction:
        TOKEN.safeTransferFrom(_treasuryOf(actor.org), address(this), amount);
    }

    /// @inheritdoc IFundLedger
    function donate(FundId named, uint64 amount, bytes16 ref) external inService nonReentrant returns (DepositId id) {
        // Check and effect:
        id = _donate(named, amount, ref);
        // Interaction:
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IFundLedger
    function donateWithPermit(
        FundId named,
        uint64 amount,
        bytes16 ref,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external inService nonReentrant returns (DepositId id) {
        // Check and effect:
        id = _donate(named, amount, ref);
        // Interaction: anyone can send a permit ahead of us, which spends its nonce but grants what we need all the same;
        // so the transfer, not the permit, decides.
        // solhint-disable-next-line no-empty-blocks
        try TOKEN.permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @dev A line ends at 2^64 - 1 fen. Below this bound it takes 18,000 deposits of ten trillion yuan to come near, so nobody can fill
    /// a line to its end and shut its fund for good.
    function _requirePlausible(uint64 amount) private pure {
        if (amount > MOST) revert Funds_TooLarge(amount, MOST);
    }

    /// @dev One row without a batch: nothing is stored but the line's new end.
    function _donate(FundId named, uint64 amount, bytes16 ref) private returns (DepositId id) {
        if (amount == 0) revert Funds_ZeroAmount();
        _requirePlausible(amount);
        if (bytes1(ref) != Rows.PERSON) revert Funds_NotACommitment(ref);
        bytes memory row = Rows.one(ref, amount);
        uint64 start;
        (id, start) = _lengthen(_taker(named), amount);
        emit Deposited(
            id,
            named,
            OrgId.wrap(0),
            DepositKind.Donation,
            msg.sender,
            start,
            amount,
            1,
            PaymentId.wrap(0),
            0,
            0,
            row
        );
    }
}
