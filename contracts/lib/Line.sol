// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

/// @notice A fund's money laid end to end in the order in which it came in, counted in fen. `inflow` is the line's end,
/// `outflow` the point up to which it is used. Deposits and payments take stretches `[start, end)` that begin where the
/// last one of their sort ended; so `inflow - outflow` is the balance, and no fen is ever used twice.
/// @dev The functions answer whether a stretch fits, and the caller refuses in its own words. What they promise is proved
/// in test/proofs.
library Line {
    /// @notice What a deposit takes: `[inflow, end)`.
    /// @return fits False when the line would grow past 2^64 - 1 fen
    /// @return end The new inflow
    function put(uint64 inflow, uint64 amount) internal pure returns (bool fits, uint64 end) {
        if (amount > type(uint64).max - inflow) return (false, inflow);
        return (true, inflow + amount);
    }

    /// @notice What a payment takes: `[outflow, end)`.
    /// @return fits False when less than that is there
    /// @return end The new outflow
    function take(uint64 inflow, uint64 outflow, uint64 amount) internal pure returns (bool fits, uint64 end) {
        if (amount > balance(inflow, outflow)) return (false, outflow);
        return (true, outflow + amount);
    }

    /// @notice What came in and was not yet used.
    function balance(uint64 inflow, uint64 outflow) internal pure returns (uint64) {
        return inflow - outflow;
    }

    /// @notice Which fen of a row come back: those at the front of what has not yet come back, `[from, from + amount)`.
    /// @param start The row's first fen on the paying fund's line
    /// @param length The row's amount
    /// @param returned How much of it came back before
    /// @return fits False when less than that is left
    function back(
        uint64 start,
        uint64 length,
        uint64 returned,
        uint64 amount
    ) internal pure returns (bool fits, uint64 from) {
        if (amount > length - returned) return (false, start);
        return (true, start + returned);
    }
}
