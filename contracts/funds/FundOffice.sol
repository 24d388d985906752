// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {Line} from "../lib/Line.sol";
import {Succession} from "../lib/Succession.sol";
import {OrgId} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {FundLife} from "./FundLife.sol";
import {FundStorage} from "./FundStorage.sol";
import {DepositKind, Fund, Purpose} from "./IFundEvents.sol";
import {IFundLedger} from "./IFundLedger.sol";
import {IFundOffice} from "./IFundOffice.sol";

/// @title The half of the ledger that opens, watches and closes funds
/// @notice See `IFundOffice`. It runs on the slots of the ledger that made it: called by itself it knows no fund. The funds' lives have
/// a file of their own; here is how one ledger takes over from another.
contract FundOffice is FundLife, Succession {
    using SafeERC20 for ISettlementToken;

    /// @dev Why a fund is frozen that took the money of one that was.
    string private constant CARRIED_FREEZE = "carried with the money";

    constructor(
        IDirectory directory_,
        ISettlementToken token_,
        address accessManager,
        address predecessor_
    ) FundStorage(directory_, token_, accessManager, predecessor_) {}

    /// @inheritdoc IFundOffice
    function carry(FundId from, FundId into) external restricted nonReentrant returns (PaymentId id) {
        // Check:
        address taker = _handOver();
        Fund storage carried = _known(from);
        uint64 amount = Line.balance(carried.inflow, carried.outflow);
        if (amount == 0) revert Funds_ZeroAmount();
        // Effect:
        id = _addPayment({
            from: from,
            to: into,
            bank: OrgId.wrap(0),
            by: OrgId.wrap(0),
            recorder: msg.sender,
            purpose: Purpose.Programme,
            amount: amount,
            rowCount: 0,
            batchRef: 0,
            evidence: 0,
            rows: ""
        });
        uint64 start = _take(id, _payments[id]);
        // Interaction: the successor takes what it counts, and not a fen more.
        TOKEN.forceApprove(taker, amount);
        DepositId deposited = IFundLedger(taker).receiveCarried(into, amount, id, _freezers[from]);
        emit PaymentPaid(id, start, amount, deposited, 0);
        emit CarriedOut(id, taker, deposited);
    }

    /// @inheritdoc IFundOffice
    function receiveCarried(
        FundId into,
        uint64 amount,
        PaymentId payment_,
        OrgId[] calldata freezers
    ) external nonReentrant returns (DepositId id) {
        // Check: nobody but the ledger that this one replaces can carry balances in.
        if (msg.sender != PREDECESSOR) revert Funds_NotPredecessor(msg.sender);
        if (amount == 0) revert Funds_ZeroAmount();
        // Effect:
        id = _put({
            named: into,
            kind: DepositKind.Transfer,
            source: OrgId.wrap(0),
            amount: amount,
            rowCount: 0,
            origin: payment_,
            batchRef: 0,
            evidence: 0,
            rows: ""
        });
        emit CarriedIn(id, msg.sender, payment_);
        FundId taker = _taker(into);
        for (uint256 i = 0; i < freezers.length; ++i) {
            if (_placeOf(taker, freezers[i]) == 0) _freeze(taker, freezers[i], CARRIED_FREEZE, 0);
        }
        // Interaction:
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @dev The same token too, or nothing could be carried.
    function _isSuccessor(address other) internal view override returns (bool) {
        return super._isSuccessor(other) && address(IFundLedger(other).token()) == address(TOKEN);
    }
}
