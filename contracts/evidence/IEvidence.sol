// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {OrgId, RecordId} from "../lib/Types.sol";
import {EvidenceId} from "./EvidenceIds.sol";

/// @title Documents, by their digests
/// @notice Binds the SHA-256 of a document, or the Merkle root of many, to a record of any module. Corrections are new
/// entries that point at what they correct. All is told by events; storage keeps one counter an organisation.
interface IEvidence {
    /// @param record What it proves (`Records`); 0 where it stands alone
    event Anchored(EvidenceId indexed evidence, bytes32 indexed digest, RecordId indexed record, address recorder);
    /// @param count How many documents the root covers
    /// @param manifest SHA-256 of the list of their digests, a document itself; 0 where none is published
    event RootAnchored(
        EvidenceId indexed evidence,
        bytes32 indexed root,
        RecordId indexed record,
        uint32 count,
        bytes32 manifest,
        address recorder
    );
    event Corrected(
        EvidenceId indexed evidence,
        bytes32 indexed digest,
        RecordId indexed record,
        string reason,
        address recorder
    );

    error Evidence_NotRecorder(address account);
    error Evidence_ZeroDigest();
    error Evidence_ZeroCount();
    error Evidence_ReasonMissing();
    error Evidence_UnknownRecord(RecordId record);
    error Evidence_NotAnswerable(RecordId record, OrgId org);

    /// @notice Anchor one document, to a record or alone. By any recorder.
    function anchor(bytes32 digest, RecordId record) external returns (EvidenceId id);

    /// @notice Anchor the root of a Merkle tree of documents (leaves: keccak256(keccak256(digest)), pairs sorted, as
    /// OpenZeppelin's MerkleProof has them). By any recorder.
    function anchorRoot(bytes32 root, uint32 count, bytes32 manifest, RecordId record) external returns (EvidenceId id);

    /// @notice Correct a record: say what is wrong and right, with a document. By a recorder of an organisation that
    /// answers for the record.
    /// @param digest SHA-256 of the correcting document; 0 where the reason says it all
    function correct(RecordId record, bytes32 digest, string calldata reason) external returns (EvidenceId id);

    /// @notice Whether a document belongs to a root.
    function verify(bytes32 root, bytes32 digest, bytes32[] calldata proof) external pure returns (bool);

    /// @notice The number of an organisation's last entry. They are numbered from 1 over a module and its successors.
    function countOf(OrgId org) external view returns (uint32);
}
