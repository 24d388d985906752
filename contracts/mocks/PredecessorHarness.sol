// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {FundId, PaymentId} from "../funds/FundIds.sol";
import {IFundLedger} from "../funds/IFundLedger.sol";
import {OrgId} from "../lib/Types.sol";

/// @notice For tests alone: a predecessor that carries to its successor whatever it is told to.
contract PredecessorHarness {
    address public successor;
    uint32 public count;

    constructor(uint32 count_) {
        count = count_;
    }

    function retire(address successor_) external {
        successor = successor_;
    }

    function carry(IERC20 token, FundId into, uint64 amount, PaymentId payment) external {
        token.approve(successor, amount);
        IFundLedger(successor).receiveCarried(into, amount, payment, new OrgId[](0));
    }
}
