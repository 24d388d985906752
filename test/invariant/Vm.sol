// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @notice What these tests need of the test runner's cheat codes.
interface Vm {
    struct Log {
        bytes32[] topics;
        bytes data;
        address emitter;
    }

    /// @dev The next call comes from this account.
    function prank(address sender) external;

    /// @dev A compiled contract's creation code: `new` would compile the contract again into the test.
    function getCode(string calldata artifact) external view returns (bytes memory);

    /// @dev Keep the events from now on.
    function recordLogs() external;

    /// @dev Those kept, which are then forgotten.
    function getRecordedLogs() external returns (Log[] memory);

    /// @dev From now on it is this time (UTC seconds).
    function warp(uint256 time) external;

    function expectRevert(bytes calldata data) external;

    /// @dev Draw again where this is false.
    function assume(bool condition) external pure;
}

/// @dev Where the runner answers them: the last 20 bytes of keccak256("hevm cheat code").
Vm constant VM = Vm(0x7109709ECfa91a80626fF3989D68f67F5b1DD12D);
