// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../directory/DirectoryIds.sol";
import {Regions} from "../directory/Regions.sol";

/// @notice Lets tests call `Regions` directly.
contract RegionsHarness {
    function isValid(Region region) external pure returns (bool) {
        return Regions.isValid(region);
    }

    function covers(Region parent, Region child) external pure returns (bool) {
        return Regions.covers(parent, child);
    }
}
