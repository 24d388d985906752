// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {BitMaps} from "@openzeppelin/contracts/utils/structs/BitMaps.sol";
import {Acting} from "../directory/Acting.sol";
import {IDirectory} from "../directory/IDirectory.sol";
import {Service} from "../lib/Service.sol";
import {OrgId} from "../lib/Types.sol";
import {ISettlementToken} from "../money/ISettlementToken.sol";
import {DepositId, FundId, PaymentId} from "./FundIds.sol";
import {Deposit, Fund, Payment} from "./IFundEvents.sol";
import {IPayees} from "./IPayees.sol";

/// @notice All that the ledger stores.
/// @dev In one place, for `FundLedger` and `FundOffice` are two halves of one ledger that read the same slots. No other part of them
/// declares a variable; a test compares the two layouts.
abstract contract FundStorage is Acting, Service, ReentrancyGuardTransient {
    /// @dev Who named a fund's successor, for which organisation.
    struct Naming {
        address account;
        OrgId org;
    }

    ISettlementToken internal immutable TOKEN;

    mapping(FundId fund => Fund) internal _funds;
    /// @dev Of kept funds. A keeper is one of our modules, put there by governance: what it says is believed.
    mapping(FundId fund => IPayees) internal _keepers;
    mapping(DepositId deposit => Deposit) internal _deposits;
    mapping(PaymentId payment => Payment) internal _payments;
    mapping(OrgId org => mapping(bytes32 batchRef => uint64 record)) internal _used;
    uint32 internal _count;
    mapping(FundId fund => Naming) internal _namings;
    mapping(FundId fund => OrgId[]) internal _freezers;
    /// @dev What came by transfers, less what went back. Of kept funds alone: it bounds what may go back.
    mapping(FundId fund => mapping(FundId from => uint64 amount)) internal _cameFrom;
    /// @dev Who approved first a payment above the ceiling: the second approval is another account's, even if that one
    /// changed its organisation in between.
    mapping(PaymentId payment => address) internal _firstApprovers;
    /// @dev Of which rows something came back. A bit a row: what a bank settles must fit one transaction, also where none of
    /// thousands of payees got anything.
    mapping(PaymentId payment => BitMaps.BitMap rows) internal _cameBack;
    /// @dev How much of such a row did, 0 where all of it did.
    mapping(PaymentId payment => mapping(uint16 row => uint64 amount)) internal _part;
    mapping(PaymentId payment => mapping(OrgId org => bool)) internal _acknowledged;

    constructor(
        IDirectory directory_,
        ISettlementToken token_,
        address accessManager,
        address predecessor_
    ) Acting(directory_) Service(accessManager, predecessor_) {
        TOKEN = token_;
    }
}
