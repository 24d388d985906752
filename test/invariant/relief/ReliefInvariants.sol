// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {FundId, PaymentId} from "../../../contracts/funds/FundIds.sol";
import {FundLedger} from "../../../contracts/funds/FundLedger.sol";
import {Fund} from "../../../contracts/funds/IFundEvents.sol";
import {RowStatus} from "../../../contracts/relief/IRosters.sol";
import {Relief} from "../../../contracts/relief/Relief.sol";
import {RosterId} from "../../../contracts/relief/ReliefIds.sol";
import {ReliefActs} from "./ReliefActs.sol";
import {ReliefModel} from "./ReliefModel.sol";

/// @notice Compares relief with the model after every act. The numbers are those of ../README.md.
contract ReliefInvariants {
    ReliefActs private _acts;

    function setUp() public {
        _acts = new ReliefActs();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_acts);
    }

    /// hardhat-config: invariant.runs = 8
    /// hardhat-config: invariant.depth = 150
    function invariant_relief_adds_up() external view {
        _check();
    }

    /// hardhat-config: fuzz.runs = 3
    function testFuzz_a_long_sequence_of_acts_adds_up(uint256 seed) external {
        for (uint256 i = 0; i < 600; ++i) {
            _acts.any(uint256(keccak256(abi.encode(seed, i))));
            if (i % 20 == 0) _check();
        }
        _check();
    }

    function test_the_acts_of_relief_reach_everything() external {
        for (uint256 i = 0; i < 5_000; ++i) _acts.any(i);
        _check();
        string[22] memory sorts = [
            "open",
            "openFund",
            "amend",
            "closeProgramme",
            "submit",
            "object",
            "rule",
            "strike",
            "review",
            "approveRoster",
            "enrol",
            "exit",
            "reverify",
            "deposit",
            "transfer",
            "passed on",
            "pay",
            "paid",
            "payPlain",
            "paid plain",
            "settle",
            "giveBack"
        ];
        for (uint256 i = 0; i < sorts.length; ++i) {
            require(_acts.accepted(sorts[i]) > 0, string.concat("no act was accepted of the sort ", sorts[i]));
        }
        string[11] memory errors = [
            "Programmes_Closed(uint32)",
            "Rosters_NoticeRuns(uint32,uint40)",
            "Rosters_SameAccount(address,uint8)",
            "Rosters_AlreadyEnrolled(uint16,uint32,uint16)",
            "Rosters_WrongRow(uint32,uint16,uint8)",
            "Rosters_TagDiffers(uint32,uint16)",
            "Rosters_NotEnrolled(uint32,uint16)",
            "Rosters_OutOfOrder(uint32)",
            "Rosters_AboveBenefit(uint32,uint256,uint40,uint40)",
            "Rosters_ChangedSince(uint64)",
            "Programmes_KeptBack(uint32,uint32)"
        ];
        for (uint256 i = 0; i < errors.length; ++i) {
            bytes4 selector = bytes4(keccak256(bytes(errors[i])));
            require(_acts.refused(selector) > 0, string.concat("no act was refused with ", errors[i]));
        }
    }

    function _check() private view {
        require(bytes(_acts.fault()).length == 0, _acts.fault());
        _checkMoney();
        uint256 rosters = _acts.relief().rosters();
        uint256[] memory holders = new uint256[](_acts.POOL() + 1);
        for (uint32 roster = 1; roster <= rosters; ++roster) _checkHouseholds(roster, holders);
        _checkTags(holders);
    }

    function _checkMoney() private view {
        FundLedger ledger = _acts.ledger();
        uint256 left = 0;
        uint256 spent = 0;
        for (uint32 number = 1; number <= ledger.count(); ++number) {
            Fund memory fund = ledger.fund(FundId.wrap(number));
            ReliefModel.Purse memory purse = _acts.purse(number);
            require(fund.inflow == purse.entered + purse.passedIn + purse.returned, "8: what came in differs");
            require(fund.outflow == purse.passedOn + purse.paid, "8: what was passed on and paid differs");
            require(fund.kept == purse.kept, "14: kept here, not there");
            left += fund.inflow - fund.outflow;
            spent += purse.paid - purse.returned;
        }
        require(_acts.token().balanceOf(address(ledger)) == left + _acts.unsettled(), "8: what is left is not there");
        require(_spent(ledger) == spent, "8: rows do not add up to what was paid");
    }

    /// @dev What all rows got and kept, row by row.
    function _spent(FundLedger ledger) private view returns (uint256 spent) {
        uint64[] memory payments = _acts.payments();
        for (uint256 i = 0; i < payments.length; ++i) {
            ReliefModel.Slip memory slip = _acts.slip(payments[i]);
            if (!slip.paid) continue;
            for (uint16 row = 0; row < slip.amounts.length; ++row) {
                (bool whole, uint64 part) = ledger.returnedOf(PaymentId.wrap(payments[i]), row);
                uint64 back = whole ? slip.amounts[row] : part;
                require(back == slip.back[row], "8: what came back of a row differs");
                spent += slip.amounts[row] - back;
            }
        }
    }

    /// @param holders How many rows are enrolled, by tag
    function _checkHouseholds(uint32 roster, uint256[] memory holders) private view {
        Relief relief = _acts.relief();
        ReliefModel.Household[] memory rows = _acts.households(roster);
        uint256[7] memory sums;
        for (uint16 row = 0; row < rows.length; ++row) {
            RowStatus status = relief.rowStatus(RosterId.wrap(roster), row);
            require(status == rows[row].status, "9: a household stands elsewhere");
            ++sums[uint256(status)];
            if (status == RowStatus.Enrolled) ++holders[uint128(rows[row].tag)];
        }
        require(relief.roster(RosterId.wrap(roster)).count == rows.length, "9: a household is lost");
        require(sums[uint256(RowStatus.None)] == 0, "9: submitted is not the sum of where they stand");
        require(
            relief.rowStatus(RosterId.wrap(roster), uint16(rows.length)) == RowStatus.None,
            "9: a household too many"
        );
        ReliefModel.List memory list = _acts.list(roster);
        require(sums[uint256(RowStatus.Enrolled)] == list.moved - list.exited, "9: enrolled is not moved less gone");
        require(sums[uint256(RowStatus.Exited)] == list.exited, "9: gone is not who left");
        require(
            _countOf(relief.enrolled(RosterId.wrap(roster))) == sums[uint256(RowStatus.Enrolled)],
            "9: the set of enrolled rows is not those that are"
        );
    }

    function _checkTags(uint256[] memory holders) private view {
        for (uint256 tag = 1; tag < holders.length; ++tag) {
            require(holders[tag] <= 1, "10: a tag is enrolled twice");
            (RosterId roster, uint16 row) = _acts.relief().enrolmentOf(bytes16(uint128(tag)));
            uint256 place = RosterId.unwrap(roster) == 0 ? 0 : ((uint256(RosterId.unwrap(roster)) << 16) | row) + 1;
            require(place == _acts.place(bytes16(uint128(tag))), "10: a tag is said to be elsewhere");
            require((place != 0) == (holders[tag] == 1), "10: a tag without its household");
        }
    }

    function _countOf(uint256[2] memory set) private pure returns (uint256 count) {
        for (uint256 word = 0; word < 2; ++word) for (uint256 left = set[word]; left != 0; left &= left - 1) ++count;
    }
}
