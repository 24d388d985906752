// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../../../contracts/directory/DirectoryIds.sol";
import {Roles} from "../../../contracts/directory/IDirectory.sol";
import {PaymentId} from "../../../contracts/funds/FundIds.sol";
import {PaymentStatus} from "../../../contracts/funds/IFundEvents.sol";
import {OrgId} from "../../../contracts/lib/Types.sol";
import {Plan, Rules} from "../../../contracts/relief/IProgrammes.sol";
import {RowStatus} from "../../../contracts/relief/IRosters.sol";
import {ReliefModel} from "./ReliefModel.sol";
import {ReliefWorld} from "./ReliefWorld.sol";

/// @notice What an act of relief needs: mostly what would be accepted, and often enough what would not.
abstract contract ReliefDraws is ReliefWorld, ReliefModel {
    /// @notice The households that there are: few, so that they meet again and again.
    uint256 public constant POOL = 60;

    /// @dev The roster on which somebody acted last.
    uint32 internal last;
    /// @notice How often each act was accepted.
    mapping(string act => uint256) public accepted;
    /// @notice How often acts were refused, by the error.
    mapping(bytes4 selector => uint256) public refused;

    /// @dev Of the two regions that are used here, the county has every village, the township all but one.
    function _liesIn(uint32 village, uint64 region) internal pure override returns (bool) {
        return region == COUNTY_REGION || village != FAR_VILLAGE;
    }

    function _refuse(bytes memory reason) internal {
        ++refused[bytes4(reason)];
    }

    /// @dev Who may in most cases; else the organisation's other member, or anyone.
    function _official(uint32 org, uint16 role) internal returns (address) {
        if (_draw(6) == 0) role = role == Roles.RECORDER ? Roles.APPROVER : Roles.RECORDER;
        return _actor(org, role);
    }

    function _plan(uint64 region) internal returns (Plan memory) {
        uint64 ceiling = uint64(20 + _draw(100));
        return
            Plan({
                region: Region.wrap(region),
                steward: OrgId.wrap(COUNTY),
                ceiling: ceiling,
                name: "name",
                purpose: "purpose"
            });
    }

    /// @dev Notices of 7 days, one or two; at most 1 to 30 fen a payment.
    function _rules() internal returns (Rules memory) {
        return
            Rules({
                noticeDays: uint16(_draw(3)),
                most: uint40(1 + _draw(30)),
                standard: "standard",
                eligibility: "eligibility",
                benefit: "benefit"
            });
    }

    /// @dev 1 to 5 households of the pool; now and then broken.
    function _households() internal returns (bytes memory rows) {
        for (uint256 i = 1 + _draw(5); i > 0; --i) {
            bytes16 ref = bytes16((uint128(_draw(40) == 0 ? 2 : 1) << 120) | uint120(_draw(type(uint120).max)));
            bytes16 tag = bytes16(uint128(_draw(40) == 0 ? 0 : 1 + _draw(POOL)));
            rows = bytes.concat(rows, ref, tag);
        }
        if (_draw(30) == 0) rows = bytes.concat(rows, hex"00");
    }

    /// @dev A roster, or one number too far.
    function _anyRoster() internal returns (uint32) {
        uint256 count = relief.rosters();
        return uint32(count == 0 || _draw(24) == 0 ? count + 1 : 1 + _draw(count));
    }

    /// @dev A roster, mostly one of which a row stands at this step, and waits for no ruling; often the last one, so that
    /// step follows step in a hurry.
    function _anyRosterAt(RowStatus step) internal returns (uint32 roster) {
        for (uint256 tries = 0; tries < 4; ++tries) {
            roster = _draw(2) == 0 ? last : _anyRoster();
            last = roster;
            Household[] storage rows = householdsOf[roster];
            for (uint256 row = 0; row < rows.length; ++row) {
                if (rows[row].status == step && rows[row].waiting == 0) return roster;
            }
        }
    }

    /// @dev Rows of a roster, mostly at this step; now and then one that it does not have.
    function _set(uint32 roster, RowStatus step) internal returns (uint256[2] memory set) {
        Household[] storage rows = householdsOf[roster];
        for (uint256 row = 0; row < rows.length; ++row) {
            if (_draw(rows[row].status == step ? 2 : 20) == 0) set[0] |= 1 << row;
        }
        if (_draw(24) == 0) set[_draw(2)] |= 1 << _draw(256);
    }

    /// @dev Rows whose households are enrolled elsewhere: they must be struck before the rest can be enrolled.
    function _duplicates(uint32 roster) internal view returns (uint256[2] memory set) {
        Household[] storage rows = householdsOf[roster];
        for (uint256 row = 0; row < rows.length; ++row) {
            if (rows[row].status == RowStatus.Approved && placeOf[rows[row].tag] != 0) set[0] |= 1 << row;
        }
    }

    function _hasEnrolled(uint32 roster) internal view returns (bool) {
        return lists[roster].moved != lists[roster].exited;
    }

    function _anyFund() internal returns (uint32) {
        return uint32(1 + _draw(ledger.count()));
    }

    /// @dev A payment, mostly one at this step.
    function _slipAt(PaymentStatus step) internal returns (uint64 id) {
        for (uint256 tries = 0; tries < 6 && slips.length > 0; ++tries) {
            id = slips[_draw(slips.length)];
            if (ledger.payment(PaymentId.wrap(id)).status == step) break;
        }
    }

    /// @dev Some of a payment's rows, whole or in part; now and then a fen too many.
    function _pieces(uint64 id) internal returns (bytes memory pieces, uint64[] memory back) {
        Slip storage slip = slipOf[id];
        back = new uint64[](slip.amounts.length);
        for (uint16 row = 0; row < back.length; ++row) {
            uint64 left = slip.amounts[row] - slip.back[row];
            if (_draw(2) == 0) continue;
            back[row] = uint64(_draw(16) == 0 ? left + 1 : _draw(left + 1));
            if (back[row] != 0) pieces = bytes.concat(pieces, bytes2(row), bytes6(uint48(back[row])));
        }
    }
}
