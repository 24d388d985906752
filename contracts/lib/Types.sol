// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @dev The ids that every module needs. Those of a domain stand in the domain's own ids file (`FundIds`, `ReliefIds` ...).
/// Different ids have different types, so that a fund is never taken for a payment.

/// An organisation's number, counted from 1; 0 means nobody.
type OrgId is uint32;

/// Any record in any module: see `Records`.
type RecordId is bytes32;

function sameOrg(OrgId a, OrgId b) pure returns (bool) {
    return OrgId.unwrap(a) == OrgId.unwrap(b);
}

function otherOrg(OrgId a, OrgId b) pure returns (bool) {
    return OrgId.unwrap(a) != OrgId.unwrap(b);
}

using {sameOrg as ==, otherOrg as !=} for OrgId global;
