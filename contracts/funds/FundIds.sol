// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// A fund's number, counted from 1 over a ledger and its successors; 0 means none.
type FundId is uint32;

/// A deposit: its fund's number in the upper 32 bits, its own number within the fund (from 1) in the lower 32.
type DepositId is uint64;

/// A payment: its fund's number in the upper 32 bits, its own number within the fund (from 1) in the lower 32.
type PaymentId is uint64;

/// @notice The kinds of the ledger's records (`Records`).
library FundRecords {
    uint8 internal constant FUND = 2;
    uint8 internal constant DEPOSIT = 3;
    uint8 internal constant PAYMENT = 4;
}

function sameFund(FundId a, FundId b) pure returns (bool) {
    return FundId.unwrap(a) == FundId.unwrap(b);
}

function otherFund(FundId a, FundId b) pure returns (bool) {
    return FundId.unwrap(a) != FundId.unwrap(b);
}

using {sameFund as ==, otherFund as !=} for FundId global;
