// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ISuccession} from "./ISuccession.sol";

/// @notice Whether a module is in service: the state that `Succession` changes, and what every act may ask of it.
abstract contract Service is AccessManaged {
    /// @dev One slot, read by every act that the module refuses while it is stopped.
    /// @param begun Whether a successor has seen that its predecessor named it
    /// @param handedOver Whether something was handed to the successor, which is final from then on
    struct State {
        address successor;
        bool stopped;
        bool begun;
        bool handedOver;
    }

    address internal immutable PREDECESSOR;

    State internal _service;

    /// @dev Acts that end with the service. A successor comes into service when its predecessor has named it.
    modifier inService() {
        _requireService();
        _;
    }

    constructor(address accessManager, address predecessor_) AccessManaged(accessManager) {
        PREDECESSOR = predecessor_;
    }

    /// @dev The last number given: this module's own, or its predecessor's as long as it gave none.
    function _last(uint32 own, function() external view returns (uint32) before) internal view returns (uint32) {
        return own == 0 && PREDECESSOR != address(0) ? before() : own;
    }

    function _requireRunning() internal view {
        if (!_service.stopped) return;
        address taker = _service.successor;
        if (taker == address(0)) revert ISuccession.Succession_Stopped();
        revert ISuccession.Succession_Retired(taker);
    }

    /// @dev The predecessor gives no more numbers once it has named its successor.
    function _requireNamed() internal view {
        if (PREDECESSOR != address(0) && ISuccession(PREDECESSOR).successor() != address(this)) {
            revert ISuccession.Succession_NotNamed(PREDECESSOR);
        }
    }

    function _requireService() private {
        _requireRunning();
        if (PREDECESSOR == address(0) || _service.begun) return;
        _requireNamed();
        _service.begun = true;
    }
}
