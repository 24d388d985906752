// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Rows} from "../lib/Rows.sol";

/// @notice For tests alone: calls `Rows` from outside.
contract RowsHarness {
    function sum(bytes calldata rows) external pure returns (uint64 amount, uint16 count) {
        return Rows.sum(rows);
    }

    function rowAt(bytes calldata rows, uint256 i) external pure returns (bytes16 ref, uint48 amount) {
        return Rows.rowAt(rows, i);
    }

    function one(bytes16 ref, uint64 amount) external pure returns (bytes memory) {
        return Rows.one(ref, amount);
    }

    function countPieces(bytes calldata pieces) external pure returns (uint16) {
        return Rows.countPieces(pieces);
    }

    function pieceAt(bytes calldata pieces, uint256 i) external pure returns (uint16 row, uint48 amount) {
        return Rows.pieceAt(pieces, i);
    }

    function packRows(bytes16[] calldata refs, uint48[] calldata amounts) external pure returns (bytes memory rows) {
        rows = Rows.roomForRows(refs.length);
        for (uint256 i = 0; i < refs.length; ++i) Rows.putRow(rows, i, refs[i], amounts[i]);
    }

    function packReturned(
        uint16[] calldata rows,
        uint64[] calldata froms,
        uint48[] calldata amounts
    ) external pure returns (bytes memory pieces) {
        pieces = Rows.roomForReturned(rows.length);
        for (uint256 i = 0; i < rows.length; ++i) Rows.putReturned(pieces, i, rows[i], froms[i], amounts[i]);
    }
}
