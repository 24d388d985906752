// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// A relief programme's number, counted from 1 over a module and its successors; 0 means none.
type ProgrammeId is uint32;

/// A roster of households, counted from 1 over all programmes of a module and its successors; 0 means none.
type RosterId is uint32;

/// An objection: its roster's number in the upper 32 bits, its own number within the roster (from 1) in the lower 32.
type ObjectionId is uint64;

/// A request for access to a dossier, counted from 1 over a module and its successors.
type AccessId is uint32;

/// @notice The kinds of the relief domain's records (`Records`).
library ReliefRecords {
    uint8 internal constant PROGRAMME = 7;
    uint8 internal constant ROSTER = 8;
    uint8 internal constant ACCESS = 9;
}

function otherProgramme(ProgrammeId a, ProgrammeId b) pure returns (bool) {
    return ProgrammeId.unwrap(a) != ProgrammeId.unwrap(b);
}

using {otherProgramme as !=} for ProgrammeId global;
