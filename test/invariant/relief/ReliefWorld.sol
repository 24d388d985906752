// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Region} from "../../../contracts/directory/DirectoryIds.sol";
import {Kind, Roles} from "../../../contracts/directory/IDirectory.sol";
import {FundTerms} from "../../../contracts/funds/IFundEvents.sol";
import {OrgId} from "../../../contracts/lib/Types.sol";
import {Relief} from "../../../contracts/relief/Relief.sol";
import {Chance} from "../Chance.sol";

/// @notice The world with a county: two townships, of which the first has two villages and the second one. Finance sponsors, the
/// county spends; fund 1 is its ordinary fund.
abstract contract ReliefWorld is Chance {
    uint32 internal constant COUNTY = 9;
    uint32 internal constant TOWNSHIP = 10;
    uint32 internal constant OTHER_TOWNSHIP = 11;
    uint32 internal constant VILLAGE = 12;
    uint32 internal constant OTHER_VILLAGE = 13;
    uint32 internal constant FAR_VILLAGE = 14;

    uint64 internal constant COUNTY_REGION = 990101000000;
    uint64 internal constant TOWNSHIP_REGION = 990101001000;
    uint32 internal constant TREASURY = 1;

    Relief public immutable relief;

    constructor() {
        relief = Relief(_deploy("Relief", abi.encode(directory, ledger, MANAGER, address(0))));
        MANAGER.grantRole(MANAGER.ADMIN_ROLE(), address(relief), 0);
        uint64[6] memory regions = [
            COUNTY_REGION,
            TOWNSHIP_REGION,
            990101002000,
            990101001001,
            990101001002,
            990101002001
        ];
        for (uint32 i = 0; i < regions.length; ++i) {
            _register(COUNTY + i, Kind.LocalGovernment, Region.wrap(regions[i]));
        }
        ledger.openFor(
            FundTerms({
                steward: OrgId.wrap(COUNTY),
                supervisor: OrgId.wrap(FINANCE),
                region: Region.wrap(COUNTY_REGION),
                ceiling: 300,
                name: "treasury",
                purpose: "purpose"
            })
        );
    }

    /// @dev The township in whose region a village lies.
    function _townshipOf(uint32 village) internal pure returns (uint32) {
        return village == FAR_VILLAGE ? OTHER_TOWNSHIP : TOWNSHIP;
    }
}
