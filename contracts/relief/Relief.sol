// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IDirectory} from "../directory/IDirectory.sol";
import {IFundLedger} from "../funds/IFundLedger.sol";
import {IRecords, Records} from "../lib/Records.sol";
import {OrgId, RecordId} from "../lib/Types.sol";
import {Enrolments} from "./Enrolments.sol";
import {IRosters, Roster, RowStatus} from "./IRosters.sol";
import {ReliefBook} from "./ReliefBook.sol";
import {ProgrammeId, ReliefRecords, RosterId} from "./ReliefIds.sol";
import {RosterObjections} from "./RosterObjections.sol";
import {RosterPayments} from "./RosterPayments.sol";

/// @title Programmes and rosters
/// @notice See `IProgrammes` and `IRosters`; one contract, for every payment and every step of a roster needs both. Its parts
/// have files of their own.
contract Relief is RosterPayments, Enrolments, RosterObjections, IRecords {
    using Records for RecordId;

    constructor(
        IDirectory directory_,
        IFundLedger ledger_,
        address accessManager,
        address predecessor_
    ) ReliefBook(directory_, ledger_, accessManager, predecessor_) {}

    /// @inheritdoc IRosters
    function roster(RosterId id) external view returns (Roster memory) {
        return _rosters[id];
    }

    /// @inheritdoc IRosters
    function rowStatus(RosterId id, uint16 row) external view returns (RowStatus) {
        return _statusOf(id, row);
    }

    /// @inheritdoc IRosters
    function enrolled(RosterId id) external view returns (uint256[2] memory) {
        return _sets[id].enrolled;
    }

    /// @inheritdoc IRecords
    /// @dev A programme is its sponsor's; a roster its village's and, through the programme, the sponsor's.
    function answersFor(RecordId record, OrgId org) external view returns (bool) {
        uint256 number = record.number();
        if (record.module() != address(this) || number > type(uint32).max || org == OrgId.wrap(0)) return false;
        if (record.kind() == ReliefRecords.PROGRAMME)
            return _programmes[ProgrammeId.wrap(uint32(number))].sponsor == org;
        if (record.kind() != ReliefRecords.ROSTER) return false;
        Roster storage asked = _rosters[RosterId.wrap(uint32(number))];
        return asked.village == org || _programmes[asked.programme].sponsor == org;
    }
}
