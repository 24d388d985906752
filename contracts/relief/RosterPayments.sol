// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Regions} from "../directory/Regions.sol";
import {FundId, PaymentId} from "../funds/FundIds.sol";
import {IPayees} from "../funds/IPayees.sol";
import {Roster} from "./IRosters.sol";
import {Programmes} from "./Programmes.sol";
import {RosterId} from "./ReliefIds.sol";
import {RosterRows} from "./RosterRows.sol";

/// @notice Which households a programme's funds may pay, and how much each.
abstract contract RosterPayments is Programmes {
    /// @dev So that what a payment names fits one word.
    uint256 private constant MOST_ROSTERS = 7;

    /// @dev What a payment names: 32 bits for the sum of its rosters' changes when it was proposed, then 32 bits a roster.
    /// The counters only grow, so the sum is the same as long as nobody has left any of them.
    mapping(PaymentId payment => uint256) private _named;

    /// @inheritdoc IPayees
    function examine(PaymentId id, bytes calldata rows) external returns (uint64 amount, uint16 count) {
        // Check:
        if (msg.sender != address(LEDGER)) revert Rosters_NotTheLedger(msg.sender);
        Home memory home = _homes[_payer(id)];
        uint256 most = _openProgramme(home.programme).most;
        uint256 total = 0;
        uint256 number = 0;
        uint256 changes = 0;
        uint256 named = 0;
        uint256 offset = 0;
        do {
            RosterRows.Group memory group = RosterRows.groupAt(rows, offset);
            // Ascending, so that each roster comes once and no row is paid twice.
            uint256 current = RosterId.unwrap(group.roster);
            if (current <= uint32(named)) revert Rosters_OutOfOrder(group.roster);
            if (named >> (32 * MOST_ROSTERS - 32) != 0) revert Rosters_TooMany(MOST_ROSTERS);
            named = (named << 32) | current;
            changes += _requirePayable(group, home);
            (uint256 sum, bool fit) = RosterRows.sum(rows, group, most);
            if (!fit) _refuseAmount(rows, group, most);
            total += sum;
            number += group.count;
            offset = group.next;
        } while (offset < rows.length);

        // Effect: seven rosters of 500 rows and 5 bytes an amount fit both types.
        _named[id] = (changes << (32 * MOST_ROSTERS)) | named;
        return (uint64(total), uint16(number));
    }

    /// @inheritdoc IPayees
    function release(PaymentId id) external view {
        _requireRunning();
        _openProgramme(_homes[_payer(id)].programme);
        uint256 named = _named[id];
        uint256 before = named >> (32 * MOST_ROSTERS);
        uint256 changes = 0;
        for (uint256 i = 0; i < MOST_ROSTERS; ++i) {
            uint32 current = uint32(named >> (32 * i));
            if (current == 0) break;
            changes += _rosters[RosterId.wrap(current)].changes;
        }
        if (changes != before) revert Rosters_ChangedSince(id);
    }

    /// @inheritdoc IPayees
    function unpack(bytes calldata rows) external pure returns (bytes memory) {
        return RosterRows.unpack(rows);
    }

    /// @dev Enrolled rows of a roster of the fund's programme and region; how often that roster changed.
    function _requirePayable(RosterRows.Group memory group, Home memory home) private view returns (uint256) {
        RosterId id = group.roster;
        Roster storage paid = _knownRoster(id);
        if (paid.programme != home.programme) revert Rosters_AnotherProgramme(id, paid.programme);
        if (!Regions.covers(home.region, paid.region)) revert Rosters_OutsideRegion(paid.region);
        uint256[2] storage enrolled_ = _sets[id].enrolled;
        uint256 low = group.low & ~enrolled_[0];
        uint256 high = group.high & ~enrolled_[1];
        if (low | high != 0) revert Rosters_NotEnrolled(id, RosterRows.firstOf(low, high));
        return paid.changes;
    }

    /// @dev Name the first amount that does not fit, by its place among the group's amounts.
    function _refuseAmount(bytes calldata rows, RosterRows.Group memory group, uint256 most) private pure {
        for (uint256 i = 0; ; ++i) {
            uint256 amount = RosterRows.amountAt(rows, group.amounts + 5 * i);
            if (amount == 0 || amount > most) {
                revert Rosters_AboveBenefit(group.roster, i, uint40(amount), uint40(most));
            }
        }
    }

    function _payer(PaymentId id) private pure returns (FundId) {
        return FundId.wrap(uint32(PaymentId.unwrap(id) >> 32));
    }
}
