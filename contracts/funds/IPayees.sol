// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {PaymentId} from "./FundIds.sol";

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

    /// @notice The rows of a payment as the ledger packs them (`Rows`), each in its place.
    function unpack(bytes calldata rows) external pure returns (bytes memory);
}
