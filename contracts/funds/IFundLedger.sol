// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {ISuccession} from "../lib/ISuccession.sol";
import {OrgId} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {Deposit, DepositKind, Fund, IFundEvents, Payment, Purpose} from "./IFundEvents.sol";
import {IFundOffice} from "./IFundOffice.sol";
import {IPayees} from "./IPayees.sol";

/// @title The ledger of funds
/// @notice Every fund is a line of fen in the order in which they came in; deposits and payments take stretches of it.
/// See docs/adr for the line and the packed rows. Amounts are whole fen. Evidence is the SHA-256 of a document, 0 where
/// there is none. Batch references are once-only per organisation. What is refused, stopped or changed says why: reasons
/// are required.
interface IFundLedger is IFundEvents, IFundOffice, ISuccession {
    /// @notice Record money that a bank received for a fund; the tokens come from the bank's treasury, which has allowed
    /// the ledger to take them. By a bank's recorder. A closed fund's money goes to its successor.
    /// @param kind `Donation` or `Appropriation`
    /// @param rows Packed rows, 1 to 65,535
    function deposit(
        FundId fund,
        DepositKind kind,
        bytes32 batchRef,
        bytes32 evidence,
        bytes calldata rows
    ) external returns (DepositId id);

    /// @notice Give one's own tokens to a fund, after allowing the ledger to take them.
    /// @param amount In fen, at most what a row holds (2^48 - 1)
    /// @param ref A commitment: naming an organisation here would let anyone speak in its name
    function donate(FundId fund, uint64 amount, bytes16 ref) external returns (DepositId id);

    /// @notice The same, allowing it by a signature (EIP-2612). A permit that somebody else sent first does no harm.
    function donateWithPermit(
        FundId fund,
        uint64 amount,
        bytes16 ref,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (DepositId id);

    /// @notice Propose to pay rows through a bank. By the steward's recorder, from a fund that is open. May be more than the
    /// fund holds now: what counts is what it holds when it pays.
    /// @param rows Packed rows, 1 to 65,535; of a kept fund as its keeper packs them
    function propose(
        FundId fund,
        OrgId bank,
        Purpose purpose,
        bytes32 batchRef,
        bytes32 evidence,
        bytes calldata rows
    ) external returns (PaymentId id);

    /// @notice Propose to transfer to another fund. By the steward's recorder. Refused where that fund has closed by the time of the
    /// last approval: nobody has seen its successor.
    function proposeTransfer(
        FundId fund,
        FundId to,
        uint64 amount,
        bytes32 batchRef,
        bytes32 evidence
    ) external returns (PaymentId id);

    /// @notice Approve a payment within 90 days of its proposal: first an approver of the steward, who did not propose it; above the ceiling then an
    /// approver of the supervisor, who neither proposed nor approved it before. With the last approval it takes its stretch
    /// and is paid: the bank pays out and settles, and until then the tokens stay here; or a transfer becomes a deposit in the
    /// other fund. The last approval looks once more at the steward, the bank and who proposed it, and asks the keeper of a kept
    /// fund, about the fund that takes the money too.
    function approve(PaymentId id, bytes32 evidence) external;

    /// @notice Refuse a payment that waits, also of a frozen or closed fund. By an approver of the steward or the supervisor.
    function reject(PaymentId id, string calldata reason, bytes32 evidence) external;

    /// @notice Withdraw a payment that waits, also of a frozen or closed fund. By a recorder of the steward.
    function cancel(PaymentId id, string calldata reason) external;

    /// @notice Say that the bank paid out, and which rows failed. What failed comes back as a return, the tokens of the rest are
    /// redeemed in the bank's name. By a recorder of the payment's bank.
    /// @param rows The payment's packed rows again where rows failed; else empty
    /// @param failed Pieces, 8 bytes each, rows ascending: row `uint16` (from 0), amount `uint48`; empty if none failed
    function settle(PaymentId id, bytes32 evidence, bytes calldata rows, bytes calldata failed) external;

    /// @notice Record money that payees handed back after the bank had paid them out. By a recorder of the payment's
    /// bank, from its treasury.
    /// @param rows The payment's packed rows again
    /// @param pieces As `failed` in `settle`
    function giveBack(
        PaymentId id,
        bytes32 batchRef,
        bytes32 evidence,
        bytes calldata rows,
        bytes calldata pieces
    ) external returns (DepositId deposited);

    /// @notice Confirm that the money arrived: after settling, by who was paid; for a transfer once paid, by the steward of the
    /// fund that received it. By a recorder or approver, each organisation once; never by the payer's steward or the bank.
    /// @param row For a payment of rows, the caller's organisation's row, from 0
    /// @param rows The payment's packed rows again; empty for a transfer
    function acknowledge(PaymentId id, uint16 row, bytes32 evidence, bytes calldata rows) external;

    /// @notice Say something about a payment, with a document or without. By a recorder or approver of any organisation.
    function comment(PaymentId id, string calldata words, bytes32 evidence) external;

    /// @notice The token in which all amounts are held: one unit is one fen.
    function token() external view returns (ISettlementToken);

    /// @notice The contract that holds the code of `IFundOffice` and `ISuccession` for this ledger.
    function office() external view returns (address);

    function fund(FundId id) external view returns (Fund memory);

    /// @notice The module that says who may be paid from a fund, 0 where nobody is asked.
    function keeperOf(FundId id) external view returns (IPayees);

    /// @notice Who holds a fund frozen, in no order.
    function freezersOf(FundId id) external view returns (OrgId[] memory);

    /// @notice How much came into a fund from another by transfers, less what went back there, in fen.
    function cameFrom(FundId fund, FundId other) external view returns (uint64);

    /// @notice A batch deposit; all zero for a token holder's donation.
    function depositOf(DepositId id) external view returns (Deposit memory);

    function payment(PaymentId id) external view returns (Payment memory);

    /// @notice What an organisation's batch reference became: a deposit's or a payment's number, 0 if unused.
    function usedFor(OrgId org, bytes32 batchRef) external view returns (uint64 record);

    /// @notice How much of a payment's row came back so far.
    /// @return whole Whether its whole amount did
    /// @return part Else how much of it, in fen
    function returnedOf(PaymentId id, uint16 row) external view returns (bool whole, uint64 part);

    /// @notice The number of the last fund. Funds are numbered from 1 over a ledger and its successors.
    function count() external view returns (uint32);
}
