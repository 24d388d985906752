// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {Line} from "../lib/Line.sol";
import {IRecords, Records} from "../lib/Records.sol";
import {DepositId, FundId, OrgId, PaymentId, RecordId} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {FundBook} from "./FundBook.sol";
import {FundDeposits} from "./FundDeposits.sol";
import {FundLife} from "./FundLife.sol";
import {FundPayments} from "./FundPayments.sol";
import {FundReturns} from "./FundReturns.sol";
import {DepositKind, Fund, IFundLedger, Purpose} from "./IFundLedger.sol";

/// @title The ledger of funds
/// @notice See `IFundLedger`. Its parts have files of their own; here is how one ledger takes over from another.
contract FundLedger is FundLife, FundDeposits, FundPayments, FundReturns, IRecords {
    using SafeERC20 for ISettlementToken;
    using Records for RecordId;

    /// @dev The ledger that this one replaces, 0 if none: nobody else can carry balances in.
    address private immutable PREDECESSOR;

    constructor(
        IDirectory directory_,
        ISettlementToken token_,
        address accessManager,
        address predecessor
    ) FundBook(directory_, token_, accessManager) {
        PREDECESSOR = predecessor;
    }

    /// @inheritdoc IFundLedger
    function retire(address successor) external restricted inService {
        if (successor.code.length == 0 || successor == address(this)) revert Funds_InvalidTerms("successor");
        _replacement = successor;
        emit Retired(successor);
    }

    /// @inheritdoc IFundLedger
    function carry(FundId from, FundId into) external restricted nonReentrant returns (PaymentId id) {
        // Check:
        address successor = _replacement;
        if (successor == address(0)) revert Funds_NotRetired();
        Fund storage carried = _known(from);
        uint64 amount = Line.balance(carried.inflow, carried.outflow);
        if (amount == 0) revert Funds_ZeroAmount();
        // Effect:
        id = _addPayment({
            from: from,
            to: FundId.wrap(0),
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
        emit PaymentPaid(id, _take(id, _payments[id]), amount, DepositId.wrap(0));
        // Interaction: the successor takes what it counts, and not a fen more.
        TOKEN.forceApprove(successor, amount);
        emit CarriedOut(id, successor, IFundLedger(successor).receiveCarried(into, amount, id));
    }

    /// @inheritdoc IFundLedger
    function receiveCarried(
        FundId into,
        uint64 amount,
        PaymentId payment_
    ) external inService nonReentrant returns (DepositId id) {
        // Check:
        if (msg.sender != PREDECESSOR) revert Funds_NotPredecessor(msg.sender);
        if (amount == 0) revert Funds_ZeroAmount();
        // Effect:
        id = _put({
            named: into,
            kind: DepositKind.Transfer,
            source: OrgId.wrap(0),
            amount: amount,
            rowCount: 0,
            origin: PaymentId.wrap(0),
            batchRef: 0,
            evidence: 0,
            rows: ""
        });
        emit CarriedIn(id, msg.sender, payment_);
        // Interaction:
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @inheritdoc IRecords
    function answersFor(RecordId record, OrgId org) external view returns (bool) {
        uint256 number = record.number();
        if (record.module() != address(this) || number > type(uint64).max || org == OrgId.wrap(0)) return false;
        uint8 kind = record.kind();
        if (kind == Records.FUND)
            return number <= type(uint32).max && _governs(_funds[FundId.wrap(uint32(number))], org);
        Fund storage home = _funds[FundId.wrap(uint32(number >> 32))];
        uint32 own = uint32(number);
        if (own == 0) return false;
        if (kind == Records.DEPOSIT) {
            if (own > home.deposits) return false;
            return _governs(home, org) || _deposits[DepositId.wrap(uint64(number))].source == org;
        }
        if (kind != Records.PAYMENT || own > home.payments) return false;
        return _governs(home, org) || _payments[PaymentId.wrap(uint64(number))].bank == org;
    }

    function _governs(Fund storage governed, OrgId org) private view returns (bool) {
        return governed.steward == org || governed.supervisor == org;
    }
}
