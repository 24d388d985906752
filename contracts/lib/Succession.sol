// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {ISuccession} from "./ISuccession.sol";
import {Service} from "./Service.sol";

/// @notice A module that can be stopped, and replaced by a successor that goes on with its numbers.
/// @dev See `ISuccession` and docs/adr/0001.
abstract contract Succession is ISuccession, Service {
    /// @inheritdoc ISuccession
    function stop(string calldata reason) external restricted {
        _requireRunning();
        _requireWhy(reason);
        _service.stopped = true;
        emit Stopped(msg.sender, reason);
    }

    /// @inheritdoc ISuccession
    function restart(string calldata reason) external restricted {
        _requireStopped();
        if (_service.successor != address(0)) revert Succession_Retired(_service.successor);
        _requireWhy(reason);
        _service.stopped = false;
        emit Restarted(msg.sender, reason);
    }

    /// @inheritdoc ISuccession
    function retire(address successor_) external restricted {
        _requireStopped();
        _requireNamed();
        if (_service.handedOver) revert Succession_Retired(_service.successor);
        if (!_isSuccessor(successor_)) revert Succession_WrongSuccessor(successor_);
        _service.successor = successor_;
        emit Retired(successor_, msg.sender);
    }

    /// @inheritdoc ISuccession
    function predecessor() external view returns (address) {
        return PREDECESSOR;
    }

    /// @inheritdoc ISuccession
    function successor() external view returns (address) {
        return _service.successor;
    }

    /// @inheritdoc ISuccession
    function isStopped() external view returns (bool) {
        return _service.stopped;
    }

    /// @dev Something goes to the successor: from now on it is final.
    function _handOver() internal returns (address taker) {
        taker = _service.successor;
        if (taker == address(0)) revert Succession_NotRetired();
        _service.handedOver = true;
    }

    /// @dev Whether a contract says that it takes over from this module.
    function _isSuccessor(address other) internal view virtual returns (bool) {
        return other.code.length != 0 && ISuccession(other).predecessor() == address(this);
    }

    function _requireStopped() private view {
        if (!_service.stopped) revert Succession_NotStopped();
    }

    function _requireWhy(string calldata reason) private pure {
        if (bytes(reason).length == 0) revert Succession_ReasonMissing();
    }
}
