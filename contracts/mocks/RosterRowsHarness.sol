// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {RosterRows} from "../relief/RosterRows.sol";

/// @notice For tests alone: calls `RosterRows` from outside.
contract RosterRowsHarness {
    function groupAt(bytes calldata rows, uint256 offset) external pure returns (RosterRows.Group memory) {
        return RosterRows.groupAt(rows, offset);
    }

    function amountAt(bytes calldata rows, uint256 offset) external pure returns (uint256) {
        return RosterRows.amountAt(rows, offset);
    }

    function sum(bytes calldata rows, uint256 offset, uint256 most) external pure returns (uint256 total, bool fit) {
        return RosterRows.sum(rows, RosterRows.groupAt(rows, offset), most);
    }

    function countOf(uint256 set) external pure returns (uint256) {
        return RosterRows.countOf(set);
    }

    function firstOf(uint256 low, uint256 high) external pure returns (uint16) {
        return RosterRows.firstOf(low, high);
    }

    function unpack(bytes calldata rows) external pure returns (bytes memory) {
        return RosterRows.unpack(rows);
    }
}
