// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @notice When two filing numbers are the same number: without blanks, full-width characters as their ASCII ones, small letters as
/// capitals.
library FilingNumbers {
    /// @notice A key that is equal for equal numbers.
    function keyOf(string memory filingNumber) internal pure returns (bytes32) {
        bytes memory text = bytes(filingNumber);
        bytes memory plain = new bytes(text.length);
        uint256 length = 0;
        for (uint256 i = 0; i < text.length; ++i) {
            uint8 one = uint8(text[i]);
            if (i + 1 < text.length && one == 0xc2 && text[i + 1] == 0xa0) {
                // U+00A0, a blank that does not break.
                ++i;
                continue;
            }
            if (i + 2 < text.length && one >= 0xe2) {
                uint256 wide =
                    (uint256(one & 15) << 12) | (uint256(uint8(text[i + 1]) & 63) << 6) | (uint8(text[i + 2]) & 63);
                // The ideographic blank, and the typographic ones from U+2000 on.
                if (one < 0xf0 && (wide == 0x3000 || (wide >= 0x2000 && wide <= 0x200b))) {
                    i += 2;
                    continue;
                }
                // U+FF01 to U+FF5E are ASCII 0x21 to 0x7e, drawn wide.
                if (one == 0xef && wide >= 0xff01 && wide <= 0xff5e) {
                    one = uint8(wide - 0xfee0);
                    i += 2;
                }
            }
            if (one <= 0x20) continue;
            if (one >= 0x61 && one <= 0x7a) one -= 0x20;
            plain[length] = bytes1(one);
            ++length;
        }
        // The length alone shrinks; the memory stays allocated.
        // solhint-disable-next-line no-inline-assembly
        assembly ("memory-safe") {
            mstore(plain, length)
        }
        return keccak256(plain);
    }
}
