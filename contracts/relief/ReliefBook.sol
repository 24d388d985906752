// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Acting} from "../directory/Acting.sol";
import {Region} from "../directory/DirectoryIds.sol";
import {Actor, IDirectory, Kind} from "../directory/IDirectory.sol";
import {FundId} from "../funds/FundIds.sol";
import {IFundLedger} from "../funds/IFundLedger.sol";
import {Service} from "../lib/Service.sol";
import {Succession} from "../lib/Succession.sol";
import {OrgId} from "../lib/Types.sol";
import {IProgrammes, Programme, ProgrammeStatus} from "./IProgrammes.sol";
import {IRosters, Roster, RosterStep, RowStatus} from "./IRosters.sol";
import {ProgrammeId, RosterId} from "./ReliefIds.sol";

/// @notice What all parts of the relief module stand on: the programmes, the rosters, and who decides at which level.
/// @dev A row's way is told by sets of rows, one bit a row: what is moved at a step, struck or gone is a set operation, and
/// 500 rows take two slots each.
abstract contract ReliefBook is IProgrammes, IRosters, Acting, Succession {
    /// @dev Where a row stands. A row with an open objection is contested; it keeps its place until the ruling.
    struct Sets {
        uint256[2] reviewed;
        uint256[2] approved;
        uint256[2] enrolled;
        uint256[2] contested;
        uint256[2] struck;
        uint256[2] exited;
    }

    /// @dev Rows that one review moved on, and the first second (UTC) after their second notice: rows that had to wait get a
    /// notice of their own, and the others' is not renewed.
    struct Pass {
        uint256[2] rows;
        uint40 ends;
    }

    struct Home {
        ProgrammeId programme;
        Region region;
    }

    /// @dev Which authority decides: that of the row's township, or of its county.
    enum Level {
        Township,
        County
    }

    IFundLedger internal immutable LEDGER;

    mapping(ProgrammeId programme => Programme) internal _programmes;
    mapping(FundId fund => Home) internal _homes;
    mapping(RosterId roster => Roster) internal _rosters;
    mapping(RosterId roster => Sets) internal _sets;
    /// @dev One for each review, in their order, which is that of their ends.
    mapping(RosterId roster => Pass[]) internal _passes;
    mapping(RosterId roster => bytes32 rowsDigest) internal _rowsDigests;
    mapping(RosterId roster => mapping(address account => RosterStep)) private _took;

    constructor(
        IDirectory directory_,
        IFundLedger ledger_,
        address accessManager,
        address predecessor_
    ) Acting(directory_) Service(accessManager, predecessor_) {
        LEDGER = ledger_;
    }

    /// @notice The ledger that holds the programmes' funds.
    function ledger() external view returns (IFundLedger) {
        return LEDGER;
    }

    function _knownProgramme(ProgrammeId id) internal view returns (Programme storage known) {
        known = _programmes[id];
        if (known.status == ProgrammeStatus.None) revert Programmes_Unknown(id);
    }

    function _openProgramme(ProgrammeId id) internal view returns (Programme storage found) {
        found = _knownProgramme(id);
        if (found.status != ProgrammeStatus.Open) revert Programmes_Closed(id);
    }

    function _knownRoster(RosterId id) internal view returns (Roster storage known) {
        known = _rosters[id];
        if (known.count == 0) revert Rosters_Unknown(id);
    }

    /// @dev The caller, who must hold the role in the local government of the roster's own township or county.
    function _authority(Roster storage of_, Level level, uint16 role) internal view returns (OrgId) {
        Actor memory actor = _caller();
        if (!_isAuthority(actor, of_.region, level) || !_holds(actor, role)) revert Rosters_NotAllowed(msg.sender);
        return actor.org;
    }

    /// @dev Of the level exactly: a county does not review for its townships, nor a city approve for its counties. A city
    /// that has no counties (Dongguan) has townships directly below it and is their county.
    function _isAuthority(Actor memory actor, Region village, Level level) internal pure returns (bool) {
        uint64 span = level == Level.Township ? 1e3 : 1e6;
        uint64 code = Region.unwrap(village);
        return actor.kind == Kind.LocalGovernment && Region.unwrap(actor.region) == code - (code % span);
    }

    /// @dev No account takes two steps of one roster, whichever organisations it acted for; the same step again is no harm.
    function _takeStep(RosterId id, RosterStep step) internal {
        RosterStep before = _took[id][msg.sender];
        if (before == step) return;
        if (before != RosterStep.None) revert Rosters_SameAccount(msg.sender, before);
        _took[id][msg.sender] = step;
    }

    /// @dev When the second notice of a reviewed row ends or ended.
    function _secondNoticeEnds(RosterId id, uint16 row) internal view returns (uint40) {
        Pass[] storage passes = _passes[id];
        uint256 i = 0;
        while (!_has(passes[i].rows, row)) ++i;
        return passes[i].ends;
    }

    function _statusOf(RosterId id, uint16 row) internal view returns (RowStatus) {
        if (row >= _rosters[id].count) return RowStatus.None;
        Sets storage sets = _sets[id];
        if (_has(sets.struck, row)) return RowStatus.Struck;
        if (_has(sets.exited, row)) return RowStatus.Exited;
        if (_has(sets.enrolled, row)) return RowStatus.Enrolled;
        if (_has(sets.approved, row)) return RowStatus.Approved;
        if (_has(sets.reviewed, row)) return RowStatus.UnderSecondNotice;
        return RowStatus.UnderFirstNotice;
    }

    function _has(uint256[2] storage set, uint256 row) internal view returns (bool) {
        return (set[row >> 8] >> (row & 255)) & 1 != 0;
    }

    function _put(uint256[2] storage set, uint256 row) internal {
        set[row >> 8] |= 1 << (row & 255);
    }

    function _remove(uint256[2] storage set, uint256 row) internal {
        set[row >> 8] &= ~(1 << (row & 255));
    }

    /// @dev Add rows to a set, touching only the words that change.
    function _add(uint256[2] storage set, uint256[2] memory rows) internal {
        if (rows[0] != 0) set[0] |= rows[0];
        if (rows[1] != 0) set[1] |= rows[1];
    }

    /// @dev All rows of a roster that has `count` of them.
    function _all(uint256 count) internal pure returns (uint256[2] memory rows) {
        rows[0] = count >= 256 ? type(uint256).max : (1 << count) - 1;
        rows[1] = count > 256 ? (1 << (count - 256)) - 1 : 0;
    }

    function _requireEvidence(bytes32 evidence) internal pure {
        if (evidence == 0) revert Rosters_EvidenceMissing();
    }
}
