// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// A campaign's number, counted from 1 over a module and its successors.
type CampaignId is uint32;

/// @notice The kinds of the charity domain's records (`Records`).
library CampaignRecords {
    uint8 internal constant CAMPAIGN = 5;
}
