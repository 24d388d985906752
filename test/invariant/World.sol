// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {Directory} from "../../contracts/directory/Directory.sol";
import {Region} from "../../contracts/directory/DirectoryIds.sol";
import {Kind, Registration, Roles} from "../../contracts/directory/IDirectory.sol";
import {FundLedger} from "../../contracts/funds/FundLedger.sol";
import {FundTerms} from "../../contracts/funds/IFundEvents.sol";
import {OrgId} from "../../contracts/lib/Types.sol";
import {SettlementToken} from "../../contracts/money/SettlementToken.sol";
import {VM} from "./Vm.sol";

/// @notice The real contracts, eight organisations with their members, two ledgers of which the second may take over.
/// This contract itself governs.
abstract contract World {
    uint32 internal constant REGULATOR = 1;
    uint32 internal constant CIVIL_AFFAIRS = 2;
    uint32 internal constant FINANCE = 3;
    uint32 internal constant CHARITY = 4;
    uint32 internal constant OTHER_CHARITY = 5;
    uint32 internal constant BANK = 6;
    uint32 internal constant OTHER_BANK = 7;
    uint32 internal constant SELLER = 8;

    Region internal constant CITY = Region.wrap(990100000000);
    address internal constant HOLDER = address(0x401de5);

    AccessManager internal immutable MANAGER;
    Directory public immutable directory;
    SettlementToken public immutable token;
    FundLedger public immutable ledger;
    FundLedger public immutable next;

    address[] internal accounts;

    constructor() {
        address manager = _deploy("AccessManager", abi.encode(this));
        MANAGER = AccessManager(manager);
        directory = Directory(_deploy("Directory", abi.encode(manager)));
        token = SettlementToken(_deploy("SettlementToken", abi.encode(directory)));
        ledger = FundLedger(_deploy("FundLedger", abi.encode(directory, token, manager, address(0))));
        next = FundLedger(_deploy("FundLedger", abi.encode(directory, token, manager, ledger)));
        Kind[8] memory kinds = [
            Kind.Regulator,
            Kind.CivilAffairs,
            Kind.Finance,
            Kind.Charity,
            Kind.Charity,
            Kind.Bank,
            Kind.Bank,
            Kind.Seller
        ];
        for (uint32 org = 1; org <= kinds.length; ++org) _register(org, kinds[org - 1], CITY);
        accounts.push(HOLDER);
        _fill(BANK);
        _fill(OTHER_BANK);
        VM.prank(accountOf(BANK, Roles.RECORDER));
        token.issue(HOLDER, 1e12, "holder");
        VM.prank(HOLDER);
        token.approve(address(ledger), type(uint256).max);
    }

    /// @notice The account that holds this role, and no other, in this organisation.
    function accountOf(uint32 org, uint16 role) public pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("account", org, role)))));
    }

    function treasuryOf(uint32 org) public pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode("treasury", org)))));
    }

    function terms(uint32 steward, uint64 ceiling) internal pure returns (FundTerms memory) {
        return
            FundTerms({
                steward: OrgId.wrap(steward),
                supervisor: OrgId.wrap(FINANCE),
                region: CITY,
                ceiling: ceiling,
                name: "name",
                purpose: "purpose"
            });
    }

    function _deploy(string memory name, bytes memory args) internal returns (address deployed) {
        bytes memory code = bytes.concat(VM.getCode(name), args);
        // Solidity cannot create a contract from bytes.
        assembly ("memory-safe") {
            deployed := create(0, add(code, 32), mload(code))
        }
        require(deployed != address(0), string.concat("could not deploy ", name));
    }

    function _register(uint32 org, Kind kind, Region region) internal {
        address administrator = accountOf(org, Roles.ADMINISTRATOR);
        // As in a registration number: digits, then letters.
        uint8 last = uint8(org < 10 ? 48 + org : 55 + org);
        directory.register(
            Registration({
                kind: kind,
                region: region,
                creditCode: bytes18(abi.encodePacked("91990100MA000000", last, "X")),
                treasury: treasuryOf(org),
                administrator: administrator,
                name: "organisation"
            })
        );
        accounts.push(administrator);
        for (uint16 role = Roles.RECORDER; role <= Roles.APPROVER; role *= 2) {
            VM.prank(administrator);
            directory.appoint(accountOf(org, role), role, type(uint40).max);
            accounts.push(accountOf(org, role));
        }
    }

    function _fill(uint32 bank) private {
        VM.prank(accountOf(bank, Roles.RECORDER));
        token.issue(treasuryOf(bank), 1e12, "opening balance");
        VM.prank(treasuryOf(bank));
        token.approve(address(ledger), type(uint256).max);
    }
}
