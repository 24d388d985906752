// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// A 12-digit statistical region code as a number; 0 means the whole country. See `Regions`.
type Region is uint64;

/// @notice The kinds of the directory's records (`Records`).
library OrganisationRecords {
    uint8 internal constant ORGANISATION = 1;
}
