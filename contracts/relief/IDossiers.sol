// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {OrgId} from "../lib/Types.sol";
import {AccessId, RosterId} from "./ReliefIds.sol";

/// What a dossier is asked for. Kinds, not words: a text about a household would be personal data.
enum AccessPurpose {
    None,
    Audit,
    Reverification,
    Assistance,
    Objection,
    Complaint
}

/// On what a grant rests (Personal Information Protection Law of 2021, art. 13).
enum AccessBasis {
    None,
    Consent,
    Law
}

enum AccessStatus {
    None,
    Requested,
    Granted,
    Refused,
    Revoked
}

/// @param until Last second (UTC) in which the dossier may be opened
/// @param uses How often it was opened
struct Access {
    RosterId roster;
    uint16 row;
    OrgId by;
    AccessStatus status;
    uint40 until;
    uint32 uses;
    address recorder;
}

/// @title Who may see a household's dossier, and who did
/// @notice Dossiers lie sealed outside the chain; here every request, grant, use and revocation is on record, without
/// anything that tells who the household is. The owners of a dossier are the village that submitted it and its county.
interface IDossiers {
    event AccessRequested(
        AccessId indexed access,
        RosterId indexed roster,
        OrgId indexed by,
        uint16 row,
        address recorder,
        AccessPurpose purpose,
        bytes32 evidence
    );
    /// @param law The provision it rests on; empty where the household consented
    /// @param evidence SHA-256 of the household's consent or of the order; never the document itself
    /// @param key The dossier's key, sealed to the key of the organisation that asked
    event AccessGranted(
        AccessId indexed access,
        OrgId indexed by,
        address approver,
        uint40 until,
        AccessBasis basis,
        string law,
        bytes32 evidence,
        bytes key
    );
    event AccessRefused(AccessId indexed access, OrgId indexed by, address approver, string reason);
    event AccessUsed(AccessId indexed access, OrgId indexed by, address recorder);
    event AccessRevoked(AccessId indexed access, OrgId indexed by, address approver, string reason);

    error Dossiers_Unknown(AccessId access);
    error Dossiers_NoSuchRow(RosterId roster, uint16 row);
    error Dossiers_NotAllowed(address account);
    error Dossiers_WrongStatus(AccessId access, AccessStatus status);
    error Dossiers_PurposeMissing();
    error Dossiers_BasisMissing();
    error Dossiers_EvidenceMissing();
    error Dossiers_ReasonMissing();
    error Dossiers_KeyMissing();
    error Dossiers_WrongTime(uint40 until);
    error Dossiers_Expired(AccessId access, uint40 until);

    /// @notice Ask for a dossier. By a recorder.
    /// @param evidence SHA-256 of the request's document; required
    function request(
        RosterId roster,
        uint16 row,
        AccessPurpose purpose,
        bytes32 evidence
    ) external returns (AccessId access);

    /// @notice Grant it for a time, at most 366 days. By an approver of an owner, who did not ask for it.
    function grant(
        AccessId access,
        uint40 until,
        AccessBasis basis,
        string calldata law,
        bytes32 evidence,
        bytes calldata key
    ) external;

    /// @notice Refuse it. By an approver of an owner.
    function refuse(AccessId access, string calldata reason) external;

    /// @notice Put on record that the dossier is opened, before it is. By a recorder of the organisation that asked, in the
    /// time of the grant.
    function use(AccessId access) external;

    /// @notice Take a grant back. By an approver of an owner.
    function revoke(AccessId access, string calldata reason) external;

    function access(AccessId id) external view returns (Access memory);

    /// @notice The number of the last request. They are numbered from 1 over a module and its successors.
    function count() external view returns (uint32);
}
