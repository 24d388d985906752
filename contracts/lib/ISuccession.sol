// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @title How a module is stopped and replaced
/// @notice Who stops is not who redirects: the guardian stops a module and starts it again, the administrator names the
/// successor of a stopped one, after its delay. A module whose successor is named never starts again, so the numbers that
/// it gave are final, and the successor goes on counting after them: a number is unique over a module and its successors.
interface ISuccession {
    event Stopped(address indexed by, string reason);
    event Restarted(address indexed by, string reason);
    event Retired(address indexed successor, address indexed by);

    error Succession_Stopped();
    error Succession_NotStopped();
    error Succession_Retired(address successor);
    error Succession_NotRetired();
    /// @dev It does not say that it takes over from this module, or does not fit it.
    error Succession_WrongSuccessor(address successor);
    /// @dev The predecessor has not named this module.
    error Succession_NotNamed(address predecessor);
    error Succession_ReasonMissing();

    /// @notice Close the module's ways in, at once; what was begun can be brought to its end. Governed.
    function stop(string calldata reason) external;

    /// @notice Open them again, as long as no successor is named. Governed.
    function restart(string calldata reason) external;

    /// @notice Name the successor of a stopped module, which must name this one as its predecessor. Can be named anew until
    /// something was handed over to it. Governed.
    function retire(address successor) external;

    /// @notice The module that this one replaces, 0 if none.
    function predecessor() external view returns (address);

    /// @notice The module that replaces this one, 0 while none is named.
    function successor() external view returns (address);

    /// @notice Whether its ways in are closed.
    function isStopped() external view returns (bool);
}
