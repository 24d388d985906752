// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// A piece of evidence: the anchoring organisation in the upper 32 bits, that organisation's count (from 1) below.
type EvidenceId is uint64;

/// @notice The kinds of the evidence module's records (`Records`).
library EvidenceRecords {
    uint8 internal constant EVIDENCE = 6;
}
