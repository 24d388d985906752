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

    /// @notice The reference that stands for an organisation in rows: 02, then its code read as a number in base 36, in 15 bytes.
    /// @param code Well-formed
    function referenceOf(bytes18 code) internal pure returns (bytes16) {
        uint256 number = 0;
        for (uint256 i = 0; i < 18; ++i) {
            uint256 character = uint8(code[i]);
            number = number * 36 + (character < 0x41 ? character - 0x30 : character - 0x37);
        }
        // 36^18 is below 2^94, so the first byte is free for the kind.
        return bytes16(uint128((2 << 120) | number));
    }

    /// @notice Whether each of the 18 characters belongs to the alphabet.
    function isWellFormed(bytes18 code) internal pure returns (bool) {
        for (uint256 i = 0; i < 18; ++i) {
            if ((ALPHABET >> uint8(code[i])) & 1 == 0) return false;
        }
        return true;
    }
}
