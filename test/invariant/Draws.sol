// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {FundId, PaymentId} from "../../contracts/funds/FundIds.sol";
import {PaymentStatus} from "../../contracts/funds/IFundEvents.sol";
import {OrgId} from "../../contracts/lib/Types.sol";
import {Chance} from "./Chance.sol";
import {Model} from "./Model.sol";

/// @notice What an act of the ledger needs: mostly what would be accepted, and often enough what would not.
abstract contract Draws is Chance, Model {
    /// @dev 1 to 4 rows of 1 to 60 fen; now and then broken.
    function _rows() internal returns (bytes memory rows, uint64[] memory amounts, uint64 total) {
        amounts = new uint64[](1 + _draw(4));
        for (uint256 i = 0; i < amounts.length; ++i) {
            amounts[i] = uint64(1 + _draw(60));
            total += amounts[i];
            uint128 ref = (uint128(1 + _draw(2)) << 120) | uint120(_draw(type(uint120).max));
            // Often a seller of the directory, who can confirm that it was paid.
            if (_draw(3) == 0) ref = uint128(directory.referenceOf(OrgId.wrap(SELLER)));
            rows = bytes.concat(rows, bytes16(ref), bytes6(uint48(amounts[i])));
        }
        if (_draw(16) == 0) rows = bytes.concat(rows, hex"00");
    }

    /// @dev Some of a payment's rows, whole or in part; now and then a fen too many.
    function _pieces(uint64 id) internal returns (bytes memory pieces, uint64[] memory back) {
        Slip storage slip = slipOf[id];
        back = new uint64[](slip.amounts.length);
        for (uint16 row = 0; row < back.length; ++row) {
            uint64 left = slip.amounts[row] - slip.back[row];
            if (_draw(2) == 0) continue;
            back[row] = uint64(_draw(16) == 0 ? left + 1 : _draw(left + 1));
            if (back[row] != 0) pieces = bytes.concat(pieces, bytes2(row), bytes6(uint48(back[row])));
        }
    }

    function _stewardOf(uint64 fund) internal view returns (uint32) {
        return OrgId.unwrap(ledger.fund(FundId.wrap(uint32(fund))).steward);
    }

    /// @dev A fund, or one number too far.
    function _anyFund() internal returns (uint64) {
        return uint64(_draw(24) == 0 ? ledger.count() + 1 : 1 + _draw(ledger.count()));
    }

    /// @dev A payment, mostly one at this step.
    function _slipAt(PaymentStatus step) internal returns (uint64 id) {
        for (uint256 tries = 0; tries < 6 && slips.length > 0; ++tries) {
            id = slips[_draw(slips.length)];
            if (ledger.payment(PaymentId.wrap(id)).status == step) break;
        }
    }
}
