// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {World} from "./World.sol";

/// @notice Draws from an act's seed what all acts need: numbers, references, and who acts.
abstract contract Chance is World {
    /// @dev All draws together, so that two equal seeds still draw differently.
    uint256 private _drawn;

    /// @dev New, or one in eight times one of few that were probably used.
    function _ref() internal returns (bytes32) {
        return bytes32(_draw(8) == 0 ? _draw(4) : _draw(type(uint256).max));
    }

    function _anyone() internal returns (address) {
        return accounts[_draw(accounts.length)];
    }

    /// @dev Seven times of eight who may.
    function _actor(uint32 org, uint16 role) internal returns (address) {
        return _draw(8) == 0 ? _anyone() : accountOf(org, role);
    }

    function _seed(uint256 seed) internal {
        _drawn = uint256(keccak256(abi.encode(_drawn, seed)));
    }

    function _draw(uint256 bound) internal returns (uint256) {
        _drawn = uint256(keccak256(abi.encode(_drawn)));
        return _drawn % bound;
    }
}
