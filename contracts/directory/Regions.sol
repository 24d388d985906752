// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "./DirectoryIds.sol";

/// @notice The 12-digit codes of China's statistical divisions, as numbers: province 2 digits, city 2, county 2,
/// township 3, village 3. A code padded with zeros covers everything below it; 0 is the whole country.
library Regions {
    uint64 private constant COUNTRY = 1e12;
    uint64 private constant PROVINCE = 1e10;
    uint64 private constant CITY = 1e8;
    uint64 private constant COUNTY = 1e6;
    uint64 private constant TOWNSHIP = 1e3;

    /// @notice Whether a number is shaped like a code: at most 12 digits, nothing below a level that is missing.
    /// @dev The county alone may be missing: a few cities (Dongguan, 441900) have townships directly below them.
    function isValid(Region region) internal pure returns (bool) {
        uint64 code = Region.unwrap(region);
        if (code == 0) return true;
        if (code >= COUNTRY || code < PROVINCE) return false;
        if (code % CITY != 0 && (code / CITY) % 100 == 0) return false;
        return code % TOWNSHIP == 0 || (code / TOWNSHIP) % 1000 != 0;
    }

    /// @notice Whether `child` is `parent` or lies in it. Both must be valid.
    function covers(Region parent, Region child) internal pure returns (bool) {
        uint64 from = Region.unwrap(parent);
        uint64 code = Region.unwrap(child);
        return code >= from && code - from < _span(from);
    }

    /// @dev How many codes a code covers: one unit of its lowest level that is not zero.
    function _span(uint64 code) private pure returns (uint64) {
        if (code == 0) return COUNTRY;
        if (code % PROVINCE == 0) return PROVINCE;
        if (code % CITY == 0) return CITY;
        if (code % COUNTY == 0) return COUNTY;
        if (code % TOWNSHIP == 0) return TOWNSHIP;
        return 1;
    }
}
