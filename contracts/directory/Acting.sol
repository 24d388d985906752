// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {OrgId} from "../lib/Types.sol";
import {Region} from "./DirectoryIds.sol";
import {Actor, IDirectory, Kind} from "./IDirectory.sol";
import {Regions} from "./Regions.sol";

/// @notice A module in which accounts act for organisations of the directory.
/// @dev The directory never changes: a module that could be pointed at another one could be taken over. The checks
/// only answer; each module refuses in its own words. An account that may do nothing has no roles, so every check that
/// asks for a role is false for it.
abstract contract Acting {
    IDirectory internal immutable DIRECTORY;

    constructor(IDirectory directory_) {
        DIRECTORY = directory_;
    }

    /// @notice The directory that says who may act here.
    function directory() external view returns (IDirectory) {
        return DIRECTORY;
    }

    /// @dev For whom the caller acts, in which roles; one external call that reads two slots.
    function _caller() internal view returns (Actor memory) {
        return DIRECTORY.actorOf(msg.sender);
    }

    /// @dev Whether it holds at least one of these roles.
    function _holds(Actor memory actor, uint16 roles) internal pure returns (bool) {
        return actor.roles & roles != 0;
    }

    /// @dev Whether it holds one of these roles in this organisation.
    function _actsFor(Actor memory actor, OrgId org, uint16 roles) internal pure returns (bool) {
        return _holds(actor, roles) && actor.org == org;
    }

    /// @dev Whether it holds one of these roles in an organisation of this kind.
    function _actsAs(Actor memory actor, Kind kind, uint16 roles) internal pure returns (bool) {
        return _holds(actor, roles) && actor.kind == kind;
    }

    /// @dev Whether its organisation's region covers this one.
    function _covers(Actor memory actor, Region region) internal pure returns (bool) {
        return Regions.covers(actor.region, region);
    }
}
