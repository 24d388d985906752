// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../../../contracts/directory/DirectoryIds.sol";
import {Roles} from "../../../contracts/directory/IDirectory.sol";
import {FundId} from "../../../contracts/funds/FundIds.sol";
import {OrgId} from "../../../contracts/lib/Types.sol";
import {Plan, Rules} from "../../../contracts/relief/IProgrammes.sol";
import {ExitCause, Ground, RowStatus} from "../../../contracts/relief/IRosters.sol";
import {ObjectionId, ProgrammeId, RosterId} from "../../../contracts/relief/ReliefIds.sol";
import {VM} from "../Vm.sol";
import {ReliefDraws} from "./ReliefDraws.sol";

/// @notice Programmes and the way of a household, by those who may and those who may not.
abstract contract RosterActs is ReliefDraws {
    uint256 private constant MOST_PROGRAMMES = 3;
    uint256 private constant MOST_FUNDS = 7;
    uint256 private constant MOST_ROSTERS = 40;

    /// @dev Whether a programme was closed.
    bool private _closed;
    /// @dev The organisation that is suspended, and the one whose recorder was dismissed; 0 if none.
    uint32 private _suspended;
    uint32 private _dismissed;

    function open(uint256 seed) external {
        _seed(seed);
        if (relief.programmes() >= MOST_PROGRAMMES) return;
        (Plan memory plan, Rules memory rules) = (_plan(_draw(4) == 0 ? TOWNSHIP_REGION : COUNTY_REGION), _rules());
        VM.prank(_official(FINANCE, Roles.APPROVER));
        try relief.open(plan, rules) returns (ProgrammeId id) {
            uint32 number = ProgrammeId.unwrap(id);
            _setRules(number, rules);
            boundsOf[number].region = Region.unwrap(plan.region);
            _addFund(relief.programme(id).fund, number, plan.region);
            ++accepted["open"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function openFund(uint256 seed) external {
        _seed(seed);
        if (ledger.count() >= MOST_FUNDS) return;
        uint32 programme = _anyProgramme();
        Plan memory plan = _plan(_draw(2) == 0 ? TOWNSHIP_REGION : COUNTY_REGION);
        VM.prank(_official(FINANCE, Roles.APPROVER));
        try relief.openFund(ProgrammeId.wrap(programme), plan) returns (FundId fund) {
            _addFund(fund, programme, plan.region);
            ++accepted["openFund"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function amend(uint256 seed) external {
        _seed(seed);
        (uint32 programme, Rules memory rules) = (_anyProgramme(), _rules());
        VM.prank(_official(FINANCE, Roles.APPROVER));
        try relief.amend(ProgrammeId.wrap(programme), rules, "reason", 0) {
            _setRules(programme, rules);
            ++accepted["amend"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function closeProgramme(uint256 seed) external {
        _seed(seed);
        // The others are to stay open, or little else would be tried.
        if (_closed || _draw(20) != 0) return;
        uint32 programme = _anyProgramme();
        VM.prank(_official(FINANCE, Roles.APPROVER));
        try relief.close(ProgrammeId.wrap(programme), "summary", "report") {
            boundsOf[programme].closed = true;
            _closed = true;
            ++accepted["closeProgramme"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function submit(uint256 seed) external {
        _seed(seed);
        if (relief.rosters() >= MOST_ROSTERS) return;
        (uint32 programme, bytes memory rows, bytes32 ref) = (_anyProgramme(), _households(), _ref());
        uint32 village = uint32(VILLAGE + _draw(3));
        address by = _official(village, Roles.RECORDER);
        VM.prank(by);
        try relief.submit(ProgrammeId.wrap(programme), ref, "minutes", 0, rows) returns (RosterId id) {
            _list(RosterId.unwrap(id), programme, _orgOf(by), rows, by);
            ++accepted["submit"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function object(uint256 seed) external {
        _seed(seed);
        uint32 roster = _anyRosterAt(_draw(3) == 0 ? RowStatus.UnderSecondNotice : RowStatus.UnderFirstNotice);
        uint256 count = householdsOf[roster].length;
        uint16 row = uint16(_draw(count == 0 || _draw(8) == 0 ? 6 : count));
        address by = _anyone();
        VM.prank(by);
        try relief.object(RosterId.wrap(roster), row, Ground.Income, "photo") returns (ObjectionId id) {
            _raise(ObjectionId.unwrap(id), row, by);
            ++accepted["object"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function rule(uint256 seed) external {
        _seed(seed);
        uint64 id = _anyObjection();
        last = uint32(id >> 32);
        bool upheld = _draw(3) == 0;
        address by = _official(_draw(2) == 0 ? COUNTY : _townshipOf(lists[uint32(id >> 32)].village), Roles.APPROVER);
        ObjectionId[] memory ruled = new ObjectionId[](1);
        ruled[0] = ObjectionId.wrap(id);
        VM.prank(by);
        try relief.rule(ruled, upheld, "finding") {
            _rule(id, upheld, by);
            ++accepted["rule"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function strike(uint256 seed) external {
        _seed(seed);
        uint32 roster = _anyRoster();
        uint32[3] memory orgs = [lists[roster].village, _townshipOf(lists[roster].village), COUNTY];
        uint32 org = orgs[_draw(3)];
        uint256[2] memory set = _duplicates(roster);
        if (set[0] != 0) org = COUNTY;
        else set = _set(roster, RowStatus(1 + _draw(3)));
        address by = _official(org, Roles.APPROVER);
        VM.prank(by);
        try relief.strike(RosterId.wrap(roster), set, Ground.Duplicate, "finding") {
            _expect(set[1] == 0, "a row was struck that is not there");
            _step(
                roster,
                by,
                org == COUNTY
                    ? 3
                    : org == lists[roster].village
                        ? 1
                        : 2
            );
            for (uint16 row = 0; row < 256; ++row) if ((set[0] >> row) & 1 != 0) _strike(roster, row);
            ++accepted["strike"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function review(uint256 seed) external {
        _seed(seed);
        // Mostly as soon as somebody may move on.
        uint32 roster = _anyRosterAt(RowStatus.UnderFirstNotice);
        _waitFor(roster);
        address by = _official(_townshipOf(lists[roster].village), Roles.APPROVER);
        VM.prank(by);
        try relief.review(RosterId.wrap(roster), 0) {
            _moveToSecond(roster, by);
            ++accepted["review"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function approveRoster(uint256 seed) external {
        _seed(seed);
        uint32 roster = _anyRosterAt(RowStatus.UnderSecondNotice);
        _waitFor(roster);
        address by = _official(COUNTY, Roles.APPROVER);
        VM.prank(by);
        try relief.approve(RosterId.wrap(roster), 0) {
            _moveToApproved(roster, by);
            ++accepted["approveRoster"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function enrol(uint256 seed) external {
        _seed(seed);
        uint32 roster = _anyRosterAt(RowStatus.Approved);
        bytes memory rows = lists[_draw(12) == 0 ? _anyRoster() : roster].rows;
        address by = _official(COUNTY, Roles.RECORDER);
        VM.prank(by);
        try relief.enrol(RosterId.wrap(roster), rows) {
            _moveToEnrolled(roster, by);
            ++accepted["enrol"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function exit(uint256 seed) external {
        _seed(seed);
        uint32 roster = _anyRosterAt(RowStatus.Enrolled);
        uint256[2] memory set = _set(roster, RowStatus.Enrolled);
        // Mostly one household alone, so that some stay.
        if (_draw(4) != 0 && set[0] != 0) set[0] &= ~(set[0] - 1);
        bytes memory rows = "";
        for (uint16 row = 0; row < householdsOf[roster].length; ++row) {
            if ((set[0] >> row) & 1 == 0) continue;
            bytes16 tag = _draw(4) == 0 ? bytes16(uint128(1 + _draw(POOL))) : householdsOf[roster][row].tag;
            rows = bytes.concat(rows, bytes2(row), tag);
            if (_draw(20) == 0) rows = bytes.concat(rows, bytes2(row | 512), tag);
        }
        VM.prank(_official(COUNTY, Roles.APPROVER));
        try relief.exit(RosterId.wrap(roster), ExitCause.Moved, "decision", rows) {
            for (uint256 offset = 0; offset < rows.length; offset += 18) {
                _leave(roster, uint16(bytes2(rows[offset]) | (bytes2(rows[offset + 1]) >> 8)));
            }
            ++accepted["exit"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function reverify(uint256 seed) external {
        _seed(seed);
        uint32 roster = _anyRoster();
        uint256[2] memory set = _set(roster, RowStatus.Enrolled);
        VM.prank(_official(_draw(2) == 0 ? COUNTY : _townshipOf(lists[roster].village), Roles.APPROVER));
        try relief.reverify(RosterId.wrap(roster), set, "report") {
            ++accepted["reverify"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function passTime(uint256 seed) external {
        _seed(seed);
        VM.warp(this.clock() + _draw(2 days));
    }

    /// @notice Suspend an organisation, or reinstate the one that is.
    function suspendOrReinstate(uint256 seed) external {
        _seed(seed);
        if (_suspended != 0) {
            directory.reinstate(OrgId.wrap(_suspended), "reason");
            _suspended = 0;
        } else if (_draw(3) == 0) {
            _suspended = uint32(1 + _draw(FAR_VILLAGE));
            directory.suspend(OrgId.wrap(_suspended), "reason");
        }
    }

    /// @notice Dismiss a member, or appoint the one that was; some then hold both roles: no account may take two steps
    /// all the same.
    function dismissOrAppoint(uint256 seed) external {
        _seed(seed);
        bool dismiss = _draw(4) == 0 && _dismissed == 0;
        // Mostly of the county, whose members take two steps of every roster.
        uint32 org =
            _dismissed != 0
                ? _dismissed
                : _draw(2) == 0
                    ? COUNTY
                    : uint32(1 + _draw(FAR_VILLAGE));
        uint16 role = dismiss || _dismissed != 0 || _draw(2) == 0 ? Roles.RECORDER : Roles.APPROVER;
        uint16 roles = _draw(2) == 0 ? Roles.ALL : role;
        address member = accountOf(org, role);
        VM.prank(accountOf(org, Roles.ADMINISTRATOR));
        if (dismiss) {
            try directory.dismiss(member, "reason") {
                _dismissed = org;
            } catch {}
        } else {
            try directory.appoint(member, roles, type(uint40).max) {
                _dismissed = 0;
            } catch {}
        }
    }

    function _setRules(uint32 programme, Rules memory rules) private {
        boundsOf[programme].noticeDays = rules.noticeDays == 0 ? 7 : rules.noticeDays;
        boundsOf[programme].most = rules.most;
    }

    function _addFund(FundId fund, uint32 programme, Region region) private {
        Purse storage purse = purseOf[FundId.unwrap(fund)];
        purse.kept = true;
        purse.programme = programme;
        purse.region = Region.unwrap(region);
    }

    /// @dev One in three times to the second in which the roster's notice ends, or one second before.
    function _waitFor(uint32 roster) private {
        uint256 ends = relief.roster(RosterId.wrap(roster)).noticeEnds;
        if (_draw(3) == 0 && ends > this.clock() + 1) VM.warp(ends - _draw(2));
    }

    /// @dev An objection, mostly one that waits for its ruling.
    function _anyObjection() private returns (uint64 id) {
        for (uint256 tries = 0; tries < 4 && objections.length > 0; ++tries) {
            id = objections[_draw(objections.length)];
            if (objectionOf[id].open) break;
        }
    }

    /// @dev A programme, or one number too far.
    function _anyProgramme() private returns (uint32) {
        return uint32(1 + _draw(relief.programmes() + (relief.programmes() == 0 || _draw(10) == 0 ? 1 : 0)));
    }

    function _orgOf(address account) private view returns (uint32) {
        return OrgId.unwrap(directory.actorOf(account).org);
    }
}
