// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {OrgId} from "../lib/Types.sol";

/// @title Bank-issued yuan
/// @notice ERC-20 with EIP-2612 permit and 2 decimals: one unit is one fen. Each token stands for a fen that a
/// registered bank holds: the bank issues what it received and burns what it paid out.
interface ISettlementToken is IERC20, IERC20Permit {
    event Issued(OrgId indexed bank, address indexed to, uint64 amount, bytes32 ref, address recorder);
    event Redeemed(OrgId indexed bank, address indexed from, uint256 amount);

    error Token_NotBankRecorder(address account);
    error Token_NotBankTreasury(address account);
    error Token_ZeroAmount();
    error Token_EmptyReference();
    error Token_ReferenceUsed(OrgId bank, bytes32 ref);

    /// @notice Issue tokens for money that the caller's bank received.
    /// @param to Who gets them: the bank's own treasury for a statement, or the account of a customer
    /// @param amount In fen
    /// @param ref Once-only per bank, so that repeating a call is refused
    function issue(address to, uint64 amount, bytes32 ref) external;

    /// @notice Destroy the caller's tokens: a bank's treasury alone can, for money that it paid out.
    function burn(uint256 amount) external;

    /// @notice The same from another bank's treasury that allowed it (the ledger, when the bank settles).
    function burnFrom(address from, uint256 amount) external;

    /// @notice Whether this bank has already issued under this reference.
    function isUsed(OrgId bank, bytes32 ref) external view returns (bool);
}
