// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Kind, Organisation, Standing} from "../directory/IDirectory.sol";
import {Line} from "../lib/Line.sol";
import {OrgId} from "../lib/Types.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {FundStorage} from "./FundStorage.sol";
import {Deposit, DepositKind, Fund, FundStatus, IFundEvents, Payment, PaymentStatus, Purpose} from "./IFundEvents.sol";
import {IFundLedger} from "./IFundLedger.sol";

/// @notice What all parts of the ledger stand on: the funds, their lines, and the only functions that take a stretch.
/// @dev `Fund` fills two slots, `Deposit` one, `Payment` three: the structs of the interface are what is stored.
abstract contract FundBook is IFundEvents, FundStorage {
    /// @dev How long a proposal waits for its approvals; what is older is proposed anew.
    uint256 private constant PROPOSAL_LIFE = 90 days;

    /// @dev A bank that has not settled by then can be replaced.
    uint256 private constant SETTLE_WITHIN = 30 days;

    function _addFund(Fund memory opened) internal returns (FundId id) {
        _count = _lastFund() + 1;
        id = FundId.wrap(_count);
        _funds[id] = opened;
    }

    function _lastFund() internal view returns (uint32) {
        return _last(_count, IFundLedger(PREDECESSOR).count);
    }

    function _known(FundId id) internal view returns (Fund storage known) {
        known = _funds[id];
        if (known.status == FundStatus.None) revert Funds_UnknownFund(id);
    }

    /// @dev A fund that may pay: neither frozen nor closed.
    function _spendable(FundId id) internal view returns (Fund storage open_) {
        open_ = _known(id);
        if (open_.status != FundStatus.Open) revert Funds_WrongStatus(id, open_.status);
    }

    /// @dev The fund that takes this one's money: itself, or the end of its chain of successors. A fund closes only into
    /// another that is not closed, so chains have an end.
    function _taker(FundId id) internal view returns (FundId) {
        Fund storage taker = _known(id);
        while (taker.status == FundStatus.Closed) {
            id = taker.successor;
            taker = _funds[id];
        }
        return id;
    }

    function _knownPayment(PaymentId id) internal view returns (Payment storage known) {
        known = _payments[id];
        if (known.status == PaymentStatus.None) revert Funds_UnknownPayment(id);
    }

    function _fundOf(PaymentId id) internal pure returns (FundId) {
        return FundId.wrap(uint32(PaymentId.unwrap(id) >> 32));
    }

    /// @dev By when a bank settles what is paid from now on.
    function _settleBy() internal view returns (uint40) {
        return uint40(block.timestamp + SETTLE_WITHIN);
    }

    /// @dev A bank that can pay out for this steward: another organisation.
    function _requireBank(OrgId bank, OrgId steward) internal view {
        _treasuryOf(bank);
        if (bank == steward) revert Funds_OwnBank(bank);
    }

    /// @dev Where in the list of those who froze a fund an organisation stands, counted from 1; 0 where it does not.
    function _placeOf(FundId id, OrgId org) internal view returns (uint256 place) {
        OrgId[] storage freezers = _freezers[id];
        for (uint256 i = 0; i < freezers.length; ++i) if (freezers[i] == org) return i + 1;
    }

    function _freeze(FundId id, OrgId org, string memory reason, bytes32 evidence) internal {
        _freezers[id].push(org);
        _funds[id].status = FundStatus.Frozen;
        ++_funds[id].freezes;
        emit FundFrozen(id, org, msg.sender, reason, evidence);
    }

    /// @dev Where a bank holds its tokens. Never this ledger: tokens sent to itself would belong to no line.
    function _treasuryOf(OrgId bank) internal view returns (address treasury) {
        Organisation memory known = DIRECTORY.organisation(bank);
        treasury = known.treasury;
        bool pays = known.kind == Kind.Bank && known.standing == Standing.Active && treasury != address(this);
        if (!pays) revert Funds_UnknownBank(bank);
    }

    /// @dev What is refused, stopped or changed says why.
    function _requireReason(string calldata reason) internal pure {
        if (bytes(reason).length == 0) revert Funds_ReasonMissing();
    }

    /// @dev Batch references are once-only, so that a file sent twice changes nothing.
    function _use(OrgId org, bytes32 batchRef, uint64 record) internal {
        if (batchRef == 0) revert Funds_EmptyBatchRef();
        uint64 before = _used[org][batchRef];
        if (before != 0) revert Funds_BatchUsed(org, batchRef, before);
        _used[org][batchRef] = record;
    }

    /// @dev Put a batch at the end of the line of the fund that takes `named`'s money. The caller brings the tokens.
    function _put(
        FundId named,
        DepositKind kind,
        OrgId source,
        uint64 amount,
        uint16 rowCount,
        PaymentId origin,
        bytes32 batchRef,
        bytes32 evidence,
        bytes memory rows
    ) internal returns (DepositId id) {
        FundId into = _taker(named);
        uint64 start;
        (id, start) = _lengthen(into, amount);
        _deposits[id] = Deposit({start: start, amount: amount, count: rowCount, kind: kind, source: source});
        if (batchRef != 0) _use(source, batchRef, DepositId.unwrap(id));
        emit Deposited(id, named, source, kind, msg.sender, start, amount, rowCount, origin, batchRef, evidence, rows);
    }

    /// @dev The one place where a line's end moves.
    function _lengthen(FundId into, uint64 amount) internal returns (DepositId id, uint64 start) {
        Fund storage taker = _funds[into];
        start = taker.inflow;
        (bool fits, uint64 end) = Line.put({inflow: start, amount: amount});
        if (!fits) revert Funds_Overflow(into);
        taker.inflow = end;
        id = DepositId.wrap((uint64(FundId.unwrap(into)) << 32) | ++taker.deposits);
    }

    /// @dev The number that a fund's next payment will have.
    function _nextPayment(FundId from) internal view returns (PaymentId) {
        return PaymentId.wrap((uint64(FundId.unwrap(from)) << 32) | (_funds[from].payments + 1));
    }

    /// @dev Write down a payment; it takes nothing yet.
    function _addPayment(
        FundId from,
        FundId to,
        OrgId bank,
        OrgId by,
        address recorder,
        Purpose purpose,
        uint64 amount,
        uint16 rowCount,
        bytes32 batchRef,
        bytes32 evidence,
        bytes memory rows
    ) internal returns (PaymentId id) {
        id = PaymentId.wrap((uint64(FundId.unwrap(from)) << 32) | ++_funds[from].payments);
        _payments[id] = Payment({
            start: 0,
            amount: amount,
            count: rowCount,
            status: PaymentStatus.Proposed,
            purpose: purpose,
            to: to,
            bank: bank,
            recorder: recorder,
            until: uint40(block.timestamp + PROPOSAL_LIFE),
            rowsDigest: rowCount == 0 ? bytes32(0) : keccak256(rows)
        });
        emit PaymentProposed(id, by, bank, recorder, to, purpose, amount, rowCount, batchRef, evidence, rows);
    }

    /// @dev The one place where a line is used: no money goes out without taking its stretch here.
    function _take(PaymentId id, Payment storage paid) internal returns (uint64 start) {
        FundId from = _fundOf(id);
        Fund storage payer = _funds[from];
        start = payer.outflow;
        uint64 amount = paid.amount;
        (bool fits, uint64 end) = Line.take({inflow: payer.inflow, outflow: start, amount: amount});
        if (!fits) revert Funds_Insufficient(from, amount, Line.balance(payer.inflow, start));
        payer.outflow = end;
        paid.start = start;
        paid.status = PaymentStatus.Paid;
    }

    /// @dev A payment to another fund: a stretch here becomes a stretch there. No tokens move.
    function _transfer(PaymentId id, Payment storage paid, bytes32 evidence) internal returns (DepositId deposited) {
        FundId from = _fundOf(id);
        if (_funds[from].kept) _noteReturned(from, paid.to, paid.amount);
        if (_funds[paid.to].kept) _cameFrom[paid.to][from] += paid.amount;
        uint64 start = _take(id, paid);
        deposited = _put({
            named: paid.to,
            kind: DepositKind.Transfer,
            source: _funds[from].steward,
            amount: paid.amount,
            rowCount: 0,
            origin: id,
            batchRef: 0,
            evidence: evidence,
            rows: ""
        });
        emit PaymentPaid(id, start, paid.amount, deposited, 0);
    }

    /// @dev Ask the keeper of a kept fund whether its money may move there.
    /// @return supervised Whether it may only with the supervisor
    function _mayMove(FundId from, FundId into, uint64 amount) internal view returns (bool supervised) {
        if (!_funds[from].kept) return false;
        return _keepers[from].move(from, into, amount, _cameFrom[from][into]);
    }

    function _noteReturned(FundId from, FundId to, uint64 amount) private {
        uint64 came = _cameFrom[from][to];
        if (came != 0) _cameFrom[from][to] = amount < came ? came - amount : 0;
    }

    function _isActive(OrgId org) internal view returns (bool) {
        return DIRECTORY.organisation(org).standing == Standing.Active;
    }
}
