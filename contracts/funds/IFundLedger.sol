// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {DepositId, FundId, OrgId, PaymentId, Region} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {IPayees} from "./IPayees.sol";

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
    OrgId frozenBy;
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
    bytes32 rowsDigest;
}

/// @title The ledger of funds
/// @notice Every fund is a line of fen in the order in which they came in; deposits and payments take stretches of it.
/// See docs/adr for the line and the packed rows. Amounts are whole fen. Evidence is the SHA-256 of a document, 0 where
/// there is none. Batch references are once-only per organisation. What is refused, stopped or changed says why: reasons
/// are required.
interface IFundLedger {
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
    event FundThawed(FundId indexed fund, OrgId indexed by, address approver, string reason, bytes32 evidence);
    event CeilingSet(FundId indexed fund, OrgId indexed by, address approver, uint64 ceiling, string reason);
    event SuccessorNamed(FundId indexed fund, FundId indexed successor, OrgId indexed by, address account);
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
    event PaymentApproved(PaymentId indexed payment, OrgId indexed by, address approver, bytes32 evidence);
    /// @param start The first fen of its stretch on the fund's line
    /// @param deposit For a transfer, the deposit that it became; else 0
    event PaymentPaid(PaymentId indexed payment, uint64 start, uint64 amount, DepositId deposit);
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
    event PaymentAcknowledged(PaymentId indexed payment, OrgId indexed by, address account, bytes32 evidence);

    event Retired(address indexed successor);
    /// @notice A fund's remaining balance moved to the ledger that replaces this one.
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
    error Funds_Retired(address successor);
    error Funds_NotRetired();
    error Funds_NotPredecessor(address account);
    error Funds_Overflow(FundId fund);

    /// @notice Open a fund; the caller's organisation (civil affairs, finance or a regulator) becomes its supervisor.
    /// By its approver; its region must cover the fund's. `terms.supervisor` is ignored. Steward and supervisor are two
    /// organisations, both active.
    function open(FundTerms calldata terms) external returns (FundId fund);

    /// @notice The same for another module (a campaign, a programme) that has checked who may. Governed.
    function openFor(FundTerms calldata terms) external returns (FundId fund);

    /// @notice The same for a fund whose payees a module knows: what it pays in rows is packed and examined as the keeper
    /// says. Governed.
    function openKept(FundTerms calldata terms, IPayees keeper) external returns (FundId fund);

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

    /// @notice Propose to transfer to another fund. By the steward's recorder. Where that fund has closed by the time it is
    /// paid, its successor gets the money.
    function proposeTransfer(
        FundId fund,
        FundId to,
        uint64 amount,
        bytes32 batchRef,
        bytes32 evidence
    ) external returns (PaymentId id);

    /// @notice Approve a payment: first an approver of the steward, who did not propose it; above the ceiling then an
    /// approver of the supervisor, who neither proposed nor approved it before. With the last approval it takes its stretch
    /// and is paid: the tokens go to the bank's treasury, or a transfer becomes a deposit in the other fund. The payment of
    /// a kept fund is refused then where its keeper no longer allows it.
    function approve(PaymentId id, bytes32 evidence) external;

    /// @notice Refuse a payment that waits, also of a frozen or closed fund. By an approver of the steward or the supervisor.
    function reject(PaymentId id, string calldata reason, bytes32 evidence) external;

    /// @notice Withdraw a payment that waits, also of a frozen or closed fund. By a recorder of the steward.
    function cancel(PaymentId id, string calldata reason) external;

    /// @notice Say that the bank paid out, and which rows failed. What failed comes back as a return, the rest of the
    /// tokens is burned. By a recorder of the payment's bank.
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

    /// @notice Confirm that what was paid for arrived: after settling, or for a transfer once paid. By a recorder or
    /// approver of an organisation other than the steward, each organisation once.
    function acknowledge(PaymentId id, bytes32 evidence) external;

    /// @notice Stop a fund's payments; deposits go on. By an approver of the supervisor, or of a regulator or civil
    /// affairs department, other than the steward, whose region covers the fund's.
    function freeze(FundId fund, string calldata reason, bytes32 evidence) external;

    /// @notice Let payments go on. By an approver of the organisation that froze it, or of a regulator, other than the
    /// steward, whose region covers the fund's.
    function thaw(FundId fund, string calldata reason, bytes32 evidence) external;

    /// @notice Change the ceiling. By an approver of the supervisor.
    function setCeiling(FundId fund, uint64 ceiling, string calldata reason) external;

    /// @notice Say which open fund takes over when this one is closed. By an approver of the steward; while the steward
    /// is suspended, by a recorder of the supervisor.
    function nameSuccessor(FundId fund, FundId successor) external;

    /// @notice Close an open fund whose successor is named; what remains goes there, or to the end of that fund's own chain
    /// of successors. By an approver of the supervisor, another account than the one that named the successor. What remains
    /// is a payment with all its events: proposed by who named the successor, approved by who closes.
    function close(FundId fund, string calldata reason, bytes32 evidence) external;

    /// @notice Close this ledger's entry points for good: its successor takes over. What was paid can still be settled,
    /// handed back and acknowledged. Governed.
    function retire(address successor) external;

    /// @notice Move a fund's remaining balance to the successor ledger, whatever the fund's status. Governed, after `retire`.
    /// It is a payment without a bank, proposed by who governs: `PaymentProposed`, `PaymentPaid`, then `CarriedOut`.
    function carry(FundId fund, FundId into) external returns (PaymentId id);

    /// @notice Take over a balance, pulling its tokens from the caller. By the ledger that this one replaces.
    function receiveCarried(FundId into, uint64 amount, PaymentId payment) external returns (DepositId id);

    /// @notice The token in which all amounts are held: one unit is one fen.
    function token() external view returns (ISettlementToken);

    function fund(FundId id) external view returns (Fund memory);

    /// @notice The module that says who may be paid from a fund, 0 where nobody is asked.
    function keeperOf(FundId id) external view returns (IPayees);

    /// @notice A batch deposit; all zero for a token holder's donation.
    function depositOf(DepositId id) external view returns (Deposit memory);

    function payment(PaymentId id) external view returns (Payment memory);

    /// @notice What an organisation's batch reference became: a deposit's or a payment's number, 0 if unused.
    function usedFor(OrgId org, bytes32 batchRef) external view returns (uint64 record);

    /// @notice How much of a payment's row came back so far.
    /// @return whole Whether its whole amount did
    /// @return part Else how much of it, in fen
    function returnedOf(PaymentId id, uint16 row) external view returns (bool whole, uint64 part);

    /// @notice How many funds there are; they are numbered from 1.
    function count() external view returns (uint32);
}
