// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IDirectory} from "../directory/IDirectory.sol";
import {ISuccession} from "../lib/ISuccession.sol";
import {IRecords, Records} from "../lib/Records.sol";
import {OrgId, RecordId} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {FundDeposits} from "./FundDeposits.sol";
import {DepositId, FundId, FundRecords, PaymentId} from "./FundIds.sol";
import {FundOffice} from "./FundOffice.sol";
import {FundPayments} from "./FundPayments.sol";
import {FundReturns} from "./FundReturns.sol";
import {FundStorage} from "./FundStorage.sol";
import {Deposit, Fund, FundTerms, Payment} from "./IFundEvents.sol";
import {IFundLedger} from "./IFundLedger.sol";
import {IFundOffice} from "./IFundOffice.sol";
import {IPayees} from "./IPayees.sol";

/// @title The ledger of funds
/// @notice See `IFundLedger`. Its parts have files of their own. What moves money day by day is in this contract; the lives of
/// funds are in `FundOffice`, for all together is more than one contract may hold (24,576 bytes, EIP-170).
/// @dev The ledger makes its office in its own constructor, and both are for good: nobody can put another one there.
contract FundLedger is FundDeposits, FundPayments, FundReturns, IRecords {
    using Records for RecordId;

    address private immutable OFFICE;

    constructor(
        IDirectory directory_,
        ISettlementToken token_,
        address accessManager,
        address predecessor_
    ) FundStorage(directory_, token_, accessManager, predecessor_) {
        OFFICE = address(new FundOffice(directory_, token_, accessManager, predecessor_));
    }

    /// @inheritdoc IFundOffice
    function open(FundTerms calldata) external returns (FundId) {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function openFor(FundTerms calldata) external returns (FundId) {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function openKept(FundTerms calldata, IPayees) external returns (FundId) {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function freeze(FundId, string calldata, bytes32) external {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function thaw(FundId, OrgId, string calldata, bytes32) external {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function setCeiling(FundId, uint64, string calldata) external {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function nameSuccessor(FundId, FundId) external {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function close(FundId, FundId, string calldata, bytes32) external {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function reassign(FundId, OrgId, OrgId, string calldata, bytes32) external {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function reassignBank(PaymentId, OrgId, string calldata, bytes32) external {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function carry(FundId, FundId) external returns (PaymentId) {
        _asOffice();
    }

    /// @inheritdoc IFundOffice
    function receiveCarried(FundId, uint64, PaymentId, OrgId[] calldata) external returns (DepositId) {
        _asOffice();
    }

    /// @inheritdoc ISuccession
    function stop(string calldata) external {
        _asOffice();
    }

    /// @inheritdoc ISuccession
    function restart(string calldata) external {
        _asOffice();
    }

    /// @inheritdoc ISuccession
    function retire(address) external {
        _asOffice();
    }

    /// @inheritdoc ISuccession
    function predecessor() external view returns (address) {
        return PREDECESSOR;
    }

    /// @inheritdoc ISuccession
    function successor() external view returns (address) {
        return _service.successor;
    }

    /// @inheritdoc ISuccession
    function isStopped() external view returns (bool) {
        return _service.stopped;
    }

    /// @inheritdoc IFundLedger
    function office() external view returns (address) {
        return OFFICE;
    }

    /// @inheritdoc IFundLedger
    function token() external view returns (ISettlementToken) {
        return TOKEN;
    }

    /// @inheritdoc IFundLedger
    function fund(FundId id) external view returns (Fund memory) {
        return _funds[id];
    }

    /// @inheritdoc IFundLedger
    function keeperOf(FundId id) external view returns (IPayees) {
        return _keepers[id];
    }

    /// @inheritdoc IFundLedger
    function freezersOf(FundId id) external view returns (OrgId[] memory) {
        return _freezers[id];
    }

    /// @inheritdoc IFundLedger
    function cameFrom(FundId into, FundId other) external view returns (uint64) {
        return _cameFrom[into][other];
    }

    /// @inheritdoc IFundLedger
    function depositOf(DepositId id) external view returns (Deposit memory) {
        return _deposits[id];
    }

    /// @inheritdoc IFundLedger
    function payment(PaymentId id) external view returns (Payment memory) {
        return _payments[id];
    }

    /// @inheritdoc IFundLedger
    function usedFor(OrgId org, bytes32 batchRef) external view returns (uint64 record) {
        return _used[org][batchRef];
    }

    /// @inheritdoc IFundLedger
    function count() external view returns (uint32) {
        return _lastFund();
    }

    /// @inheritdoc IRecords
    function answersFor(RecordId record, OrgId org) external view returns (bool) {
        uint256 number = record.number();
        if (record.module() != address(this) || number > type(uint64).max || org == OrgId.wrap(0)) return false;
        uint8 kind = record.kind();
        if (kind == FundRecords.FUND)
            return number <= type(uint32).max && _governs(_funds[FundId.wrap(uint32(number))], org);
        Fund storage home = _funds[FundId.wrap(uint32(number >> 32))];
        uint32 own = uint32(number);
        if (own == 0) return false;
        if (kind == FundRecords.DEPOSIT) {
            if (own > home.deposits) return false;
            return _governs(home, org) || _deposits[DepositId.wrap(uint64(number))].source == org;
        }
        if (kind != FundRecords.PAYMENT || own > home.payments) return false;
        return _governs(home, org) || _payments[PaymentId.wrap(uint64(number))].bank == org;
    }

    /// @dev Run the office's code on this ledger's slots, as the caller called.
    function _asOffice() private {
        address office_ = OFFICE;
        // Works in memory that is still free, and ends the call with the office's own answer.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            let free := mload(0x40)
            calldatacopy(free, 0, calldatasize())
            let ok := delegatecall(gas(), office_, free, calldatasize(), 0, 0)
            returndatacopy(free, 0, returndatasize())
            if iszero(ok) {
                revert(free, returndatasize())
            }
            return(free, returndatasize())
        }
    }

    function _governs(Fund storage governed, OrgId org) private view returns (bool) {
        return governed.steward == org || governed.supervisor == org;
    }
}
