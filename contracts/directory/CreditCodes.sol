// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @notice The unified social credit code of GB 32100-2015: 18 characters of 0-9 and A-Z without I, O, S, V and Z.
/// @dev The check character is verified by whoever sends a code (the SDK): a code that passed a registrar's desk is
/// taken as it stands there, and here only what could never be one is refused.
library CreditCodes {
    /// @dev Bit n stands for the ASCII character n.
    uint256 private constant DIGITS = 0x3ff << 0x30;
    uint256 private constant LETTERS = 0x3ffffff << 0x41;
    uint256 private constant LEFT_OUT = (1 << 0x49) | (1 << 0x4f) | (1 << 0x53) | (1 << 0x56) | (1 << 0x5a);
    uint256 private constant ALPHABET = (DIGITS | LETTERS) & ~LEFT_OUT;

    /// @notice Whether each of the 18 characters belongs to the alphabet.
    function isWellFormed(bytes18 code) internal pure returns (bool) {
        for (uint256 i = 0; i < 18; ++i) {
            if ((ALPHABET >> uint8(code[i])) & 1 == 0) return false;
        }
        return true;
    }
}
