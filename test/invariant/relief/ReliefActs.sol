// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Roles} from "../../../contracts/directory/IDirectory.sol";
import {DepositId, FundId, PaymentId} from "../../../contracts/funds/FundIds.sol";
import {DepositKind, PaymentStatus, Purpose} from "../../../contracts/funds/IFundEvents.sol";
import {OrgId} from "../../../contracts/lib/Types.sol";
import {RowStatus} from "../../../contracts/relief/IRosters.sol";
import {VM} from "../Vm.sol";
import {RosterActs} from "./RosterActs.sol";

/// @notice The money of programmes: appropriated, passed on, paid to households, and what comes back.
contract ReliefActs is RosterActs {
    uint256 private constant MOST_SLIPS = 120;

    /// @notice What was paid and is not settled: its tokens are still in the ledger.
    uint256 public unsettled;

    function deposit(uint256 seed) external {
        _seed(seed);
        (uint32 fund, uint64 amount, bytes32 ref) = (_anyFund(), uint64(1 + _draw(400)), _ref());
        bytes memory rows = abi.encodePacked(bytes1(0x02), bytes15(0), uint48(amount));
        VM.prank(_actor(BANK, Roles.RECORDER));
        try ledger.deposit(FundId.wrap(fund), DepositKind.Appropriation, ref, 0, rows) returns (DepositId) {
            purseOf[fund].entered += amount;
            ++accepted["deposit"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function transfer(uint256 seed) external {
        _seed(seed);
        if (slips.length >= MOST_SLIPS || _draw(2) == 0) return;
        (uint32 fund, uint32 to, uint64 amount) = (_anyFund(), _anyFund(), uint64(_draw(200)));
        bytes32 ref = _ref();
        VM.prank(_official(COUNTY, Roles.RECORDER));
        try ledger.proposeTransfer(FundId.wrap(fund), FundId.wrap(to), amount, ref, 0) returns (PaymentId id) {
            _addSlip(id, fund, to, amount);
            ++accepted["transfer"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    /// @notice Propose to pay households of one to three rosters.
    function pay(uint256 seed) external {
        _seed(seed);
        if (slips.length >= MOST_SLIPS) return;
        // Mostly one that is kept.
        uint32 fund = _draw(8) == 0 ? TREASURY : _anyFund();
        Slip memory drawn;
        for (uint32 roster = 1; roster <= relief.rosters(); ++roster) {
            bool fits = _hasEnrolled(roster) && lists[roster].programme == purseOf[fund].programme;
            if (_draw(fits ? 3 : 40) != 0) continue;
            _addGroup(drawn, roster);
            // Now and then out of order.
            if (_draw(6) == 0) _addGroup(drawn, _anyRoster());
        }
        bytes32 ref = _ref();
        VM.prank(_official(COUNTY, Roles.RECORDER));
        try ledger.propose(FundId.wrap(fund), OrgId.wrap(BANK), Purpose.Programme, ref, 0, drawn.rows) returns (
            PaymentId id
        ) {
            _expect(purseOf[fund].kept, "14: a fund that is not kept paid packed households");
            _addSlip(id, fund, 0, drawn.amount);
            uint64 number = PaymentId.unwrap(id);
            slipOf[number].rows = drawn.rows;
            slipOf[number].rosters = drawn.rosters;
            slipOf[number].places = drawn.places;
            slipOf[number].amounts = drawn.amounts;
            slipOf[number].back = new uint64[](drawn.amounts.length);
            _requirePayable(slipOf[number], true);
            ++accepted["pay"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    /// @notice Propose to pay rows as the ledger packs them, from any fund.
    function payPlain(uint256 seed) external {
        _seed(seed);
        if (slips.length >= MOST_SLIPS) return;
        uint32 fund = _anyFund();
        uint8 kind = uint8(1 + _draw(3));
        uint64[] memory amounts = new uint64[](1 + _draw(8));
        bytes memory rows = "";
        uint64 total = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            amounts[i] = uint64(1 + _draw(20));
            total += amounts[i];
            // Four of them are as long as a group, and have a form where it has one.
            rows = bytes.concat(
                rows,
                abi.encodePacked(kind, bytes15(0x000001010000000000000000000000), uint48(amounts[i]))
            );
        }
        bytes32 ref = _ref();
        VM.prank(_official(COUNTY, Roles.RECORDER));
        try ledger.propose(FundId.wrap(fund), OrgId.wrap(BANK), Purpose.Programme, ref, 0, rows) returns (
            PaymentId id
        ) {
            _expect(!purseOf[fund].kept, "14: a kept fund paid plain rows");
            _expect(kind != 3, "14: a fund that is not kept named a household");
            _addSlip(id, fund, 0, total);
            uint64 number = PaymentId.unwrap(id);
            slipOf[number].rows = rows;
            slipOf[number].amounts = amounts;
            slipOf[number].back = new uint64[](amounts.length);
            ++accepted["payPlain"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function approve(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(_draw(3) == 0 ? PaymentStatus.Approved : PaymentStatus.Proposed);
        bool first = ledger.payment(PaymentId.wrap(id)).status != PaymentStatus.Approved;
        VM.prank(_official(first ? COUNTY : FINANCE, Roles.APPROVER));
        try ledger.approve(PaymentId.wrap(id), 0) {
            ++accepted["approve"];
            ++slipOf[id].approvals;
            if (ledger.payment(PaymentId.wrap(id)).status != PaymentStatus.Paid) return;
            _pay(id);
            if (slipOf[id].to == 0) unsettled += slipOf[id].amount;
            ++accepted[
                slipOf[id].to != 0
                    ? "passed on"
                    : slipOf[id].rosters.length != 0
                        ? "paid"
                        : "paid plain"
            ];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function reject(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(PaymentStatus.Proposed);
        if (_draw(4) != 0) return;
        VM.prank(_official(_draw(2) == 0 ? COUNTY : FINANCE, Roles.APPROVER));
        try ledger.reject(PaymentId.wrap(id), "reason", 0) {
            ++accepted["reject"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function settle(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(PaymentStatus.Paid);
        (bytes memory pieces, uint64[] memory back) = _pieces(id);
        bytes memory rows = pieces.length == 0 ? bytes("") : slipOf[id].rows;
        VM.prank(_actor(BANK, Roles.RECORDER));
        try ledger.settle(PaymentId.wrap(id), 0, rows, pieces) {
            unsettled -= slipOf[id].amount;
            _return(id, back);
            ++accepted["settle"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    function giveBack(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(PaymentStatus.Settled);
        (bytes memory pieces, uint64[] memory back) = _pieces(id);
        bytes32 ref = _ref();
        VM.prank(_actor(BANK, Roles.RECORDER));
        try ledger.giveBack(PaymentId.wrap(id), ref, 0, slipOf[id].rows, pieces) {
            _return(id, back);
            ++accepted["giveBack"];
        } catch (bytes memory reason) {
            _refuse(reason);
        }
    }

    /// @notice One act of any sort.
    function any(uint256 seed) external {
        function(uint256) external[28] memory acts = [
            this.open,
            this.openFund,
            this.amend,
            this.closeProgramme,
            this.submit,
            this.object,
            this.object,
            this.rule,
            this.strike,
            this.review,
            this.review,
            this.approveRoster,
            this.approveRoster,
            this.enrol,
            this.enrol,
            this.exit,
            this.reverify,
            this.deposit,
            this.transfer,
            this.pay,
            this.pay,
            this.pay,
            this.pay,
            this.payPlain,
            this.approve,
            this.approve,
            this.settle,
            this.giveBack
        ];
        uint256 drawn = uint256(keccak256(abi.encode("act", seed)));
        // What hinders the others comes more seldom.
        if (drawn % 40 == 0) this.suspendOrReinstate(seed);
        else if (drawn % 40 == 1) this.dismissOrAppoint(seed);
        else if (drawn % 40 == 2) this.reject(seed);
        else if (drawn % 40 == 3) this.passTime(seed);
        else acts[(drawn >> 8) % acts.length](seed);
    }

    function purse(uint32 fund) external view returns (Purse memory) {
        return purseOf[fund];
    }

    function list(uint32 roster) external view returns (List memory) {
        return lists[roster];
    }

    function households(uint32 roster) external view returns (Household[] memory) {
        return householdsOf[roster];
    }

    function place(bytes16 tag) external view returns (uint256) {
        return placeOf[tag];
    }

    function payments() external view returns (uint64[] memory) {
        return slips;
    }

    function slip(uint64 id) external view returns (Slip memory) {
        return slipOf[id];
    }

    function _addSlip(PaymentId id, uint32 fund, uint32 to, uint64 amount) private {
        uint64 number = PaymentId.unwrap(id);
        slips.push(number);
        slipOf[number].fund = fund;
        slipOf[number].to = to;
        slipOf[number].amount = amount;
    }

    /// @dev A roster's rows, mostly enrolled ones, with one amount for all or one each; now and then a fen above the benefit.
    function _addGroup(Slip memory drawn, uint32 roster) private {
        uint256[2] memory set = _set(roster, RowStatus.Enrolled);
        if (set[0] | set[1] == 0 && _draw(4) != 0) return;
        bool uniform = _draw(2) == 0;
        uint256 most = boundsOf[lists[roster].programme].most;
        bytes memory amounts = "";
        uint64 amount = 0;
        for (uint16 row = 0; row < 512; ++row) {
            if ((set[row >> 8] >> (row & 255)) & 1 == 0) continue;
            if (amount == 0 || !uniform) {
                amount = uint64(most == 0 || _draw(12) == 0 ? most + 1 : 1 + _draw(most));
                amounts = bytes.concat(amounts, bytes5(uint40(amount)));
            }
            _append(drawn, roster, row, amount);
        }
        drawn.rows = bytes.concat(
            drawn.rows,
            abi.encodePacked(roster, uniform ? uint8(1) : uint8(2), set[0], set[1]),
            amounts
        );
    }

    function _append(Slip memory drawn, uint32 roster, uint16 row, uint64 amount) private pure {
        uint256 count = drawn.amounts.length;
        (uint32[] memory rosters, uint16[] memory places) = (new uint32[](count + 1), new uint16[](count + 1));
        uint64[] memory amounts = new uint64[](count + 1);
        for (uint256 i = 0; i < count; ++i) {
            (rosters[i], places[i], amounts[i]) = (drawn.rosters[i], drawn.places[i], drawn.amounts[i]);
        }
        (rosters[count], places[count], amounts[count]) = (roster, row, amount);
        (drawn.rosters, drawn.places, drawn.amounts) = (rosters, places, amounts);
        drawn.amount += amount;
    }
}
