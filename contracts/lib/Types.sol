// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @dev Different ids have different types, so that a fund is never taken for a payment.

/// An organisation's number, counted from 1; 0 means nobody.
type OrgId is uint32;

/// A fund's number, counted from 1; 0 means none.
type FundId is uint32;

/// A deposit: its fund's number in the upper 32 bits, its own number within the fund (from 1) in the lower 32.
type DepositId is uint64;

/// A payment: its fund's number in the upper 32 bits, its own number within the fund (from 1) in the lower 32.
type PaymentId is uint64;

/// A campaign's number, counted from 1.
type CampaignId is uint32;

/// A relief programme's number, counted from 1; 0 means none.
type ProgrammeId is uint32;

/// A roster of households, counted from 1 over all programmes; 0 means none.
type RosterId is uint32;

/// An objection: its roster's number in the upper 32 bits, its own number within the roster (from 1) in the lower 32.
type ObjectionId is uint64;

/// A request for access to a dossier, counted from 1.
type AccessId is uint32;

/// A piece of evidence: the anchoring organisation in the upper 32 bits, that organisation's count (from 1) below.
type EvidenceId is uint64;

/// A 12-digit statistical region code as a number; 0 means the whole country.
type Region is uint64;

/// Any record in any module: see `Records`.
type RecordId is bytes32;

function sameOrg(OrgId a, OrgId b) pure returns (bool) {
    return OrgId.unwrap(a) == OrgId.unwrap(b);
}

function otherOrg(OrgId a, OrgId b) pure returns (bool) {
    return OrgId.unwrap(a) != OrgId.unwrap(b);
}

function sameFund(FundId a, FundId b) pure returns (bool) {
    return FundId.unwrap(a) == FundId.unwrap(b);
}

function otherFund(FundId a, FundId b) pure returns (bool) {
    return FundId.unwrap(a) != FundId.unwrap(b);
}

function sameCampaign(CampaignId a, CampaignId b) pure returns (bool) {
    return CampaignId.unwrap(a) == CampaignId.unwrap(b);
}

function otherProgramme(ProgrammeId a, ProgrammeId b) pure returns (bool) {
    return ProgrammeId.unwrap(a) != ProgrammeId.unwrap(b);
}

using {sameOrg as ==, otherOrg as !=} for OrgId global;
using {sameFund as ==, otherFund as !=} for FundId global;
using {sameCampaign as ==} for CampaignId global;
using {otherProgramme as !=} for ProgrammeId global;
