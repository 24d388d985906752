// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Line} from "../../contracts/lib/Line.sol";

/// @dev Each contract is a claim about `Line` for every sequence of calls with every argument: the prover looks for one
/// that makes an `assert` fail, and says that there is none. test/contracts/proofs.test.ts runs it, and shows that each claim
/// fails once `Line` has a fault.

/// @notice inflow == balance + outflow, and outflow never passes inflow.
contract BalanceProof {
    uint64 private _inflow;
    uint64 private _outflow;
    /// @dev Counted apart, by what was put and taken.
    uint256 private _balance;

    function put(uint64 amount) external {
        (bool fits, uint64 end) = Line.put(_inflow, amount);
        if (!fits) return;
        _inflow = end;
        _balance += amount;
    }

    function take(uint64 amount) external {
        (bool fits, uint64 end) = Line.take(_inflow, _outflow, amount);
        if (!fits) return;
        assert(amount <= _balance);
        _outflow = end;
        _balance -= amount;
    }

    function check() external view {
        assert(_outflow <= _inflow);
        assert(_inflow - _outflow == _balance);
        assert(Line.balance(_inflow, _outflow) == _balance);
    }
}

/// @notice Deposits take stretches of their length, one behind the other: none reaches into an earlier one.
contract DepositsProof {
    uint64 private _inflow;
    /// @dev Any one of the earlier stretches: `keep` says which.
    uint64 private _keptEnd;

    function put(uint64 amount, bool keep) external {
        uint64 start = _inflow;
        (bool fits, uint64 end) = Line.put(start, amount);
        if (!fits) {
            assert(uint256(start) + amount > type(uint64).max);
            return;
        }
        assert(uint256(end) == uint256(start) + amount);
        assert(_keptEnd <= start);
        _inflow = end;
        if (keep) _keptEnd = end;
    }
}

/// @notice Payments take stretches of their length, one behind the other, of what came in: no fen is used twice.
contract PaymentsProof {
    uint64 private _inflow;
    uint64 private _outflow;
    uint64 private _keptEnd;

    function put(uint64 amount) external {
        (, _inflow) = Line.put(_inflow, amount);
    }

    function take(uint64 amount, bool keep) external {
        uint64 start = _outflow;
        (bool fits, uint64 end) = Line.take(_inflow, start, amount);
        if (!fits) {
            assert(uint256(start) + amount > _inflow);
            return;
        }
        assert(uint256(end) == uint256(start) + amount);
        assert(end <= _inflow);
        assert(_keptEnd <= start);
        _outflow = end;
        if (keep) _keptEnd = end;
    }
}

/// @notice What comes back of a row lies in the row, and no fen comes back twice.
contract ReturnsProof {
    uint64 private immutable START;
    uint64 private immutable LENGTH;
    uint64 private _returned;
    uint64 private _keptEnd;

    constructor(uint64 start, uint64 length) {
        require(start <= type(uint64).max - length);
        START = start;
        LENGTH = length;
        _keptEnd = start;
    }

    function back(uint64 amount, bool keep) external {
        (bool fits, uint64 from) = Line.back(START, LENGTH, _returned, amount);
        if (!fits) return;
        assert(from >= START && uint256(from) + amount <= uint256(START) + LENGTH);
        assert(_keptEnd <= from);
        _returned += amount;
        if (keep) _keptEnd = from + amount;
    }
}
