// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {OrgId} from "../lib/Types.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {FundTerms} from "./IFundEvents.sol";
import {IPayees} from "./IPayees.sol";

/// @title The life of a fund
/// @notice How funds are opened, watched, closed, and carried to the ledger that replaces this one. What is refused, stopped or
/// changed says why: reasons are required.
interface IFundOffice {
    /// @notice Open a fund; the caller's organisation (civil affairs, finance or a regulator) becomes its supervisor.
    /// By its approver; its region must cover the fund's. `terms.supervisor` is ignored. Steward and supervisor are two
    /// organisations, both active.
    function open(FundTerms calldata terms) external returns (FundId fund);

    /// @notice The same for another module (a campaign, a programme) that has checked who may. Governed.
    function openFor(FundTerms calldata terms) external returns (FundId fund);

    /// @notice The same for a fund whose payees a module knows: what it pays in rows is packed and examined as the keeper
    /// says. Governed.
    function openKept(FundTerms calldata terms, IPayees keeper) external returns (FundId fund);

    /// @notice Stop a fund's payments; deposits go on. Freezes stack: each organisation's holds until it is lifted. By an approver of the supervisor, or of a regulator or civil
    /// affairs department, other than the steward, whose region covers the fund's.
    function freeze(FundId fund, string calldata reason, bytes32 evidence) external;

    /// @notice Lift one freeze; payments go on once none is left. By an approver of the organisation that froze, or of a
    /// regulator, other than the steward, whose region covers that organisation's.
    /// @param froze Whose freeze
    function thaw(FundId fund, OrgId froze, string calldata reason, bytes32 evidence) external;

    /// @notice Change the ceiling. By an approver of the supervisor.
    function setCeiling(FundId fund, uint64 ceiling, string calldata reason) external;

    /// @notice Say which open fund takes over when this one is closed. By an approver of the steward; while the steward
    /// is suspended, by a recorder of the supervisor.
    function nameSuccessor(FundId fund, FundId successor) external;

    /// @notice Close an open fund whose successor is named; what remains goes there. By an approver of the supervisor, another account than the one that named the successor. What remains
    /// is a payment with all its events: proposed by who named the successor, approved by who closes.
    /// @param into The successor that the caller has seen: refused where another one is named since, or where that one has closed
    function close(FundId fund, FundId into, string calldata reason, bytes32 evidence) external;

    /// @notice Give the duty of a suspended steward or supervisor to another organisation. Governed: it takes the guardian, who
    /// suspends, and the administrator.
    /// @param steward As it is from now on; the same where it stays
    /// @param supervisor As it is from now on; the same where it stays
    function reassign(FundId fund, OrgId steward, OrgId supervisor, string calldata reason, bytes32 evidence) external;

    /// @notice Let another bank pay out and settle a payment whose bank is suspended, or did not settle by its day. Governed.
    function reassignBank(PaymentId payment, OrgId bank, string calldata reason, bytes32 evidence) external;

    /// @notice Move a fund's remaining balance to the successor ledger, whatever the fund's status. Governed, after `retire`.
    /// It is a payment without a bank, proposed by who governs (see `CarriedOut`). From the first one on the successor is final.
    /// @param into A fund of the successor
    function carry(FundId fund, FundId into) external returns (PaymentId id);

    /// @notice Take over a balance, pulling its tokens from the caller. By the ledger that this one replaces; also while this one
    /// is stopped or retired, so that late money is never stuck.
    /// @param freezers Who froze it there: a freeze travels with the money
    function receiveCarried(
        FundId into,
        uint64 amount,
        PaymentId payment,
        OrgId[] calldata freezers
    ) external returns (DepositId id);
}
