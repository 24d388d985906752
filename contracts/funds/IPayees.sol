// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {FundId, PaymentId} from "./FundIds.sol";

/// @title Who may be paid from a fund
/// @notice Asked of the module that keeps a fund. It packs the rows of that fund's payments in its own way, shorter than
/// the ledger's; for the line they are rows like any other.
interface IPayees {
    /// @notice Whether each row of a proposed payment may be paid; reverts where one may not. Called by the ledger alone.
    /// @param rows As this module packs them
    /// @return amount All rows together, in fen
    /// @return count How many rows there are
    function examine(PaymentId id, bytes calldata rows) external returns (uint64 amount, uint16 count);

    /// @notice The same again, when the payment is about to be paid.
    function release(PaymentId id) external view;

    /// @notice Whether money of a kept fund may move to another fund, asked at the moment it moves; reverts where it may not.
    /// @param into The fund that really takes it
    /// @param cameFrom How much of `from`'s money came from there and did not go back, in fen
    /// @return supervised Whether it may only with the supervisor
    function move(FundId from, FundId into, uint64 amount, uint64 cameFrom) external view returns (bool supervised);

    /// @notice The rows of a payment as the ledger packs them (`Rows`), each in its place.
    function unpack(bytes calldata rows) external pure returns (bytes memory);
}
