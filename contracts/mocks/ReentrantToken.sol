// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";

/// @notice For tests alone: a token that calls back into whoever moves it, as a hostile one would.
contract ReentrantToken is ERC20 {
    bytes private _back;

    constructor() ERC20("Reentrant", "RE") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// @notice From now on every movement calls its mover with this; empty ends it.
    function arm(bytes calldata back) external {
        _back = back;
    }

    function burnFrom(address from, uint256 amount) external {
        _spendAllowance(from, msg.sender, amount);
        _burn(from, amount);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (_back.length != 0) Address.functionCall(msg.sender, _back);
    }
}
