// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {OrgId, RecordId} from "./Types.sol";

/// @notice Names any record of any module in 32 bytes: module address (20) | kind (1) | number (11).
/// @dev The module's address is part of the name, so a record keeps its name when a module gets a successor. The kinds are
/// constants of the domain that keeps the record (`FundRecords` ...); no two kinds of record share a number.
library Records {
    function module(RecordId record) internal pure returns (address) {
        return address(bytes20(RecordId.unwrap(record)));
    }

    function kind(RecordId record) internal pure returns (uint8) {
        return uint8(uint256(RecordId.unwrap(record)) >> 88);
    }

    /// @dev The number has 11 bytes of room; all kinds use at most 8 of them.
    function number(RecordId record) internal pure returns (uint88) {
        return uint88(uint256(RecordId.unwrap(record)));
    }
}

/// @notice Asked of the module that holds a record: may this organisation speak for it (correct it)?
interface IRecords {
    /// @return True when the record exists here and `org` is one of those that answer for it.
    function answersFor(RecordId record, OrgId org) external view returns (bool);
}
