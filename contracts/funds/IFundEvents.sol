// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../directory/DirectoryIds.sol";
import {OrgId} from "../lib/Types.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";

/// Where money that enters a fund comes from.
enum DepositKind {
    None,
    Donation,
    Appropriation,
    Transfer,
    Return
}

enum FundStatus {
    None,
    Open,
    Frozen,
    Closed
}

/// A payment's steps. `Approved` is the wait for the supervisor, above the ceiling alone.
enum PaymentStatus {
    None,
    Proposed,
    Approved,
    Paid,
    Settled,
    Acknowledged,
    Rejected,
    Cancelled
}

/// What a payment is for, as the Charity Law (2023, art. 61) makes charities account for it.
enum Purpose {
    Programme,
    FundraisingCost,
    ManagementCost
}

/// @param steward Who spends
/// @param supervisor Who watches; another organisation than the steward
/// @param region Whose regulators may freeze it
/// @param ceiling In fen: above it the supervisor approves too
/// @param name Public name
/// @param purpose What the money may be used for
struct FundTerms {
    OrgId steward;
    OrgId supervisor;
    Region region;
    uint64 ceiling;
    string name;
    string purpose;
}

/// @param inflow The end of the line: all fen that ever came in
/// @param outflow The point up to which the line is used: all fen that ever went out
/// @param deposits How many deposits it has had
/// @param payments How many payments were ever proposed
/// @param kept Whether a module says who may be paid from it (`IPayees`)
/// @param freezes How many organisations froze it; it is frozen until each of them is answered
struct Fund {
    uint64 inflow;
    uint64 outflow;
    uint32 deposits;
    uint32 payments;
    FundStatus status;
    OrgId steward;
    bool kept;
    OrgId supervisor;
    uint64 ceiling;
    Region region;
    FundId successor;
    uint16 freezes;
}

/// A batch deposit. One donation by a token holder is told by its event alone.
struct Deposit {
    uint64 start;
    uint64 amount;
    uint16 count;
    DepositKind kind;
    OrgId source;
}

/// @param start Its stretch's first fen, once paid
/// @param to The fund that it transfers to, 0 where it pays rows
/// @param bank Through whom it is paid, 0 for a transfer
/// @param until Last second (UTC) in which it can be approved; once it is paid, by which its bank settles
/// @param rowsDigest keccak256 of its packed rows
struct Payment {
    uint64 start;
    uint64 amount;
    uint16 count;
    PaymentStatus status;
    Purpose purpose;
    FundId to;
    OrgId bank;
    address recorder;
    uint40 until;
    bytes32 rowsDigest;
}

/// @title What the ledger of funds tells, and why it refuses
/// @notice Amounts are whole fen. Evidence is the SHA-256 of a document, 0 where there is none.
interface IFundEvents {
    event FundOpened(
        FundId indexed fund,
        OrgId indexed steward,
        OrgId indexed supervisor,
        Region region,
        uint64 ceiling,
        string name,
        string purpose,
        address by
    );
    /// @notice From now on this module says who may be paid from the fund.
    event FundKept(FundId indexed fund, address indexed keeper);
    event FundFrozen(FundId indexed fund, OrgId indexed by, address approver, string reason, bytes32 evidence);
    /// @param froze Whose freeze was lifted
    /// @param remaining How many others still hold; with 0 the fund pays again
    event FundThawed(
        FundId indexed fund,
        OrgId indexed by,
        OrgId indexed froze,
        uint16 remaining,
        address approver,
        string reason,
        bytes32 evidence
    );
    event CeilingSet(FundId indexed fund, OrgId indexed by, address approver, uint64 ceiling, string reason);
    event SuccessorNamed(FundId indexed fund, FundId indexed successor, OrgId indexed by, address account);
    /// @notice A duty passed on: the organisation that had it is suspended, or gone.
    event FundReassigned(
        FundId indexed fund,
        OrgId indexed steward,
        OrgId indexed supervisor,
        address by,
        string reason,
        bytes32 evidence
    );
    /// @param carried The payment that took the remaining balance to the successor; 0 where nothing remained
    event FundClosed(
        FundId indexed fund,
        FundId indexed successor,
        OrgId indexed by,
        address approver,
        PaymentId carried,
        string reason,
        bytes32 evidence
    );

    /// @param named The fund that the sender named: another than the deposit's where that one was closed
    /// @param source The bank that recorded it; for a transfer the paying fund's steward; 0 for a token holder
    /// @param recorder The account that signed
    /// @param start The first fen of its stretch
    /// @param origin For a transfer the payment that it comes from, for a return the payment that came back; else 0
    /// @param rows Packed rows (`Rows`); empty for a transfer
    event Deposited(
        DepositId indexed deposit,
        FundId indexed named,
        OrgId indexed source,
        DepositKind kind,
        address recorder,
        uint64 start,
        uint64 amount,
        uint16 count,
        PaymentId origin,
        bytes32 batchRef,
        bytes32 evidence,
        bytes rows
    );
    /// @notice Which fen of a payment came back, and as which deposit.
    /// @param pieces 16 bytes each, in the order of the deposit's rows: row `uint16`, the position on the paying fund's
    /// line from which it comes `uint64`, amount `uint48`
    event Returned(DepositId indexed deposit, PaymentId indexed payment, bytes pieces);

    /// @param rows Packed rows (`Rows`), those of a kept fund as its keeper packs them; empty for a transfer
    event PaymentProposed(
        PaymentId indexed payment,
        OrgId indexed by,
        OrgId indexed bank,
        address recorder,
        FundId to,
        Purpose purpose,
        uint64 amount,
        uint16 count,
        bytes32 batchRef,
        bytes32 evidence,
        bytes rows
    );
    /// @notice Another bank pays out and settles.
    /// @param until Last second (UTC) by which it does
    event PaymentReassigned(
        PaymentId indexed payment,
        OrgId indexed bank,
        uint40 until,
        address by,
        string reason,
        bytes32 evidence
    );
    event PaymentApproved(PaymentId indexed payment, OrgId indexed by, address approver, bytes32 evidence);
    /// @param start The first fen of its stretch on the fund's line
    /// @param deposit For a transfer, the deposit that it became; else 0
    /// @param until Last second (UTC) by which its bank settles; 0 for a transfer
    event PaymentPaid(PaymentId indexed payment, uint64 start, uint64 amount, DepositId deposit, uint40 until);
    event PaymentRejected(
        PaymentId indexed payment,
        OrgId indexed by,
        address approver,
        string reason,
        bytes32 evidence
    );
    event PaymentCancelled(PaymentId indexed payment, OrgId indexed by, address account, string reason);
    /// @param deposit The return, where rows failed; else 0
    event PaymentSettled(
        PaymentId indexed payment,
        OrgId indexed by,
        address recorder,
        uint64 settled,
        uint64 returned,
        DepositId deposit,
        bytes32 evidence
    );
    /// @notice Who was paid, or stewards the fund that received the transfer, says that it arrived.
    event PaymentAcknowledged(PaymentId indexed payment, OrgId indexed by, address account, bytes32 evidence);
    /// @notice Anybody else's word on a payment. It confirms nothing.
    event PaymentCommented(
        PaymentId indexed payment,
        OrgId indexed by,
        address account,
        string words,
        bytes32 evidence
    );

    /// @notice A fund's remaining balance moved to the ledger that replaces this one. An index reads it as a transfer whose two
    /// sides have two addresses. The old ledger emits `PaymentProposed` (`to`: the successor's fund) and `PaymentPaid` (`start`,
    /// `amount`, `deposit`: the stretch here, and the deposit there), the new one `Deposited` (`kind` Transfer, `origin`: the payment
    /// here; `start`, `amount`: the stretch there). A position p of the old line is `p - payment.start + deposit.start` on the new one.
    /// Numbers are unique over both ledgers, so `origin` and `deposit` need no address; these two events give it all the same.
    event CarriedOut(PaymentId indexed payment, address indexed ledger, DepositId deposit);
    event CarriedIn(DepositId indexed deposit, address indexed ledger, PaymentId payment);

    error Funds_UnknownFund(FundId fund);
    error Funds_UnknownPayment(PaymentId payment);
    error Funds_UnknownBank(OrgId bank);
    error Funds_InvalidTerms(string field);
    error Funds_NotAllowed(address account);
    error Funds_SameAccount(address account);
    error Funds_WrongStatus(FundId fund, FundStatus status);
    error Funds_WrongStep(PaymentId payment, PaymentStatus status);
    error Funds_TooLarge(uint64 amount, uint64 most);
    error Funds_Expired(PaymentId payment, uint40 until);
    /// @dev Who proposed it acts for the steward no longer.
    error Funds_RecorderGone(PaymentId payment, address recorder);
    /// @dev The organisation serves: its duty is its own.
    error Funds_StillServes(OrgId org);
    error Funds_AlreadyFrozen(FundId fund, OrgId org);
    error Funds_NotFrozenBy(FundId fund, OrgId org);
    error Funds_OtherSuccessor(FundId fund, FundId successor);
    /// @dev Steward and bank are two organisations.
    error Funds_OwnBank(OrgId org);
    error Funds_NotPaidBy(PaymentId payment, uint16 row);
    error Funds_WrongKind(DepositKind kind);
    error Funds_BatchUsed(OrgId org, bytes32 batchRef, uint64 record);
    error Funds_EmptyBatchRef();
    error Funds_ZeroAmount();
    error Funds_ReasonMissing();
    error Funds_Insufficient(FundId fund, uint64 asked, uint64 available);
    error Funds_NotACommitment(bytes16 ref);
    error Funds_RowsDiffer(PaymentId payment);
    error Funds_PieceOutOfOrder(uint16 row);
    error Funds_PieceTooLarge(uint16 row, uint64 asked, uint64 left);
    error Funds_SameFund(FundId fund);
    error Funds_NoSuccessor(FundId fund);
    error Funds_AlreadyAcknowledged(PaymentId payment, OrgId by);
    error Funds_NotPredecessor(address account);
    error Funds_Overflow(FundId fund);
}
