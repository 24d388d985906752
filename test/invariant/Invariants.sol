// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {FundId} from "../../contracts/funds/FundIds.sol";
import {FundLedger} from "../../contracts/funds/FundLedger.sol";
import {Fund, FundStatus} from "../../contracts/funds/IFundEvents.sol";
import {Acts} from "./Acts.sol";
import {Model} from "./Model.sol";

/// @notice Compares the ledger with the model after every act. The numbers are those of README.md.
contract LedgerInvariants {
    uint64 private constant NEXT = 1 << 40;

    Acts private _acts;

    function setUp() public {
        _acts = new Acts();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_acts);
    }

    /// hardhat-config: invariant.runs = 16
    /// hardhat-config: invariant.depth = 200
    function invariant_the_book_holds() external view {
        _check();
    }

    /// hardhat-config: fuzz.runs = 4
    function testFuzz_a_long_sequence_of_acts_keeps_the_book(uint256 seed) external {
        for (uint256 i = 0; i < 500; ++i) {
            _acts.any(uint256(keccak256(abi.encode(seed, i))));
            if (i % 20 == 0) _check();
        }
        _acts.retireOrCarry(seed);
        _check();
    }

    function test_the_acts_reach_everything() external {
        for (uint256 i = 0; i < 1_500; ++i) _acts.any(i);
        for (uint256 i = 0; i < 200; ++i) _acts.retireOrCarry(i);
        _check();
        string[21] memory sorts = [
            "open",
            "deposit",
            "donate",
            "propose",
            "proposeTransfer",
            "approve",
            "transfer",
            "reject",
            "cancel",
            "settle",
            "giveBack",
            "acknowledge",
            "comment",
            "freeze",
            "thaw",
            "setCeiling",
            "close",
            "stop",
            "restart",
            "retire",
            "carry"
        ];
        for (uint256 i = 0; i < sorts.length; ++i) {
            require(_acts.accepted(sorts[i]) > 0, string.concat("no act was accepted of the sort ", sorts[i]));
        }
    }

    function _check() private view {
        uint256 sum = 0;
        uint256 nextSum = 0;
        uint64[] memory lines = _acts.linesNow();
        for (uint256 i = 0; i < lines.length; ++i) {
            bool carried = lines[i] >= NEXT;
            FundLedger home = carried ? _acts.next() : _acts.ledger();
            Fund memory fund = home.fund(FundId.wrap(uint32(lines[i])));
            Model.Book memory book = _acts.bookOf(lines[i]);
            require(fund.outflow <= fund.inflow, "2: used before it came");
            require(fund.inflow == book.inflow && fund.outflow == book.outflow, "3: line and model differ");
            require((fund.status == FundStatus.Closed) == book.closed, "6: closed here, not there");
            require(!book.closed || fund.inflow == fund.outflow, "6: a closed fund holds money");
            require(!book.closed || _ends(home, fund), "6: a chain of successors has no end");
            if (carried) nextSum += fund.inflow - fund.outflow;
            else sum += fund.inflow - fund.outflow;
        }
        require(
            _acts.token().balanceOf(address(_acts.ledger())) == sum + _acts.strays() + _acts.unsettled(),
            "1: balances are not tokens"
        );
        require(_acts.token().balanceOf(address(_acts.next())) == nextSum, "1: carried balances are not tokens");
        require(!_acts.displaced(), "3: a stretch does not begin where the last one ended");
        require(_acts.astray() == _acts.originCount(), "4: a fen is lost, or in two places");
        require(_acts.overReturned() == 0, "5: more came back than was paid");
        require(_acts.tokensHeld() == _acts.token().totalSupply(), "7: tokens that nobody holds");
    }

    function _ends(FundLedger home, Fund memory fund) private view returns (bool) {
        for (uint256 steps = 0; steps < home.count(); ++steps) {
            fund = home.fund(fund.successor);
            if (fund.status != FundStatus.Closed) return true;
        }
        return false;
    }
}
