// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Acting} from "../directory/Acting.sol";
import {Actor, IDirectory, Roles} from "../directory/IDirectory.sol";
import {IRecords, Records} from "../lib/Records.sol";
import {Service} from "../lib/Service.sol";
import {Succession} from "../lib/Succession.sol";
import {OrgId, RecordId} from "../lib/Types.sol";
import {EvidenceId, EvidenceRecords} from "./EvidenceIds.sol";
import {IEvidence} from "./IEvidence.sol";

/// @title Documents, by their digests
contract Evidence is IEvidence, IRecords, Acting, Succession {
    using Records for RecordId;

    mapping(OrgId org => uint32) private _counts;

    constructor(
        IDirectory directory_,
        address accessManager,
        address predecessor_
    ) Acting(directory_) Service(accessManager, predecessor_) {}

    /// @inheritdoc IEvidence
    function anchor(bytes32 digest, RecordId record) external inService returns (EvidenceId id) {
        // Check:
        OrgId org = _recorder();
        if (digest == 0) revert Evidence_ZeroDigest();

        // Effect:
        id = _next(org);
        emit Anchored(id, digest, record, msg.sender);
    }

    /// @inheritdoc IEvidence
    function anchorRoot(
        bytes32 root,
        uint32 count,
        bytes32 manifest,
        RecordId record
    ) external inService returns (EvidenceId id) {
        // Check:
        OrgId org = _recorder();
        if (root == 0) revert Evidence_ZeroDigest();
        if (count == 0) revert Evidence_ZeroCount();

        // Effect:
        id = _next(org);
        emit RootAnchored({
            evidence: id,
            root: root,
            record: record,
            count: count,
            manifest: manifest,
            recorder: msg.sender
        });
    }

    /// @inheritdoc IEvidence
    function correct(
        RecordId record,
        bytes32 digest,
        string calldata reason
    ) external inService returns (EvidenceId id) {
        // Check:
        OrgId org = _recorder();
        if (bytes(reason).length == 0) revert Evidence_ReasonMissing();
        _requireAnswerable(record, org);

        // Effect:
        id = _next(org);
        emit Corrected({evidence: id, digest: digest, record: record, reason: reason, recorder: msg.sender});
    }

    /// @inheritdoc IRecords
    function answersFor(RecordId record, OrgId org) external view returns (bool) {
        uint88 number = record.number();
        // The organisation's number stands above its own count; what stands higher still belongs to no entry.
        uint88 entry = number & type(uint32).max;
        return
            record.module() == address(this) &&
            record.kind() == EvidenceRecords.EVIDENCE &&
            number >> 32 == OrgId.unwrap(org) &&
            entry > _countBefore(org) &&
            entry <= countOf(org);
    }

    /// @inheritdoc IEvidence
    function verify(bytes32 root, bytes32 digest, bytes32[] calldata proof) external pure returns (bool) {
        // Hashed twice, so that no inner node of the tree passes for a document.
        bytes32 leaf = keccak256(bytes.concat(keccak256(bytes.concat(digest))));
        return MerkleProof.verifyCalldata(proof, root, leaf);
    }

    /// @inheritdoc IEvidence
    function countOf(OrgId org) public view returns (uint32) {
        uint32 own = _counts[org];
        return own == 0 ? _countBefore(org) : own;
    }

    function _next(OrgId org) private returns (EvidenceId) {
        uint32 entry = countOf(org) + 1;
        _counts[org] = entry;
        return EvidenceId.wrap((uint64(OrgId.unwrap(org)) << 32) | entry);
    }

    /// @dev What the predecessor counted, 0 where there is none.
    function _countBefore(OrgId org) private view returns (uint32) {
        return PREDECESSOR == address(0) ? 0 : IEvidence(PREDECESSOR).countOf(org);
    }

    /// @dev The organisation that the caller records for.
    function _recorder() private view returns (OrgId) {
        Actor memory actor = _caller();
        if (!_holds(actor, Roles.RECORDER)) revert Evidence_NotRecorder(msg.sender);
        return actor.org;
    }

    /// @dev Asks the record's own module. The address comes from the caller, so it may be anything: an account without
    /// code answers with nothing, another contract with a failure or with something that is not yes or no.
    function _requireAnswerable(RecordId record, OrgId org) private view {
        // solhint-disable-next-line avoid-low-level-calls
        (bool ok, bytes memory answer) = record.module().staticcall(abi.encodeCall(IRecords.answersFor, (record, org)));
        if (!ok || answer.length != 32) revert Evidence_UnknownRecord(record);
        if (bytes32(answer) != bytes32(uint256(1))) revert Evidence_NotAnswerable(record, org);
    }
}
