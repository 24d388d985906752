// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {Acting} from "../directory/Acting.sol";
import {Actor, IDirectory, Kind, Organisation, Roles, Standing} from "../directory/IDirectory.sol";
import {OrgId} from "../lib/Types.sol";
import {ISettlementToken} from "./ISettlementToken.sol";

/// @title Bank-issued yuan, in fen
contract SettlementToken is ISettlementToken, ERC20Permit, Acting {
    string private constant NAME = unicode"结算元 Settlement Yuan";

    mapping(OrgId bank => mapping(bytes32 ref => bool)) private _used;

    constructor(IDirectory directory_) ERC20(NAME, "SCNY") ERC20Permit(NAME) Acting(directory_) {}

    /// @inheritdoc ISettlementToken
    function issue(address to, uint64 amount, bytes32 ref) external {
        // Check:
        Actor memory actor = _caller();
        if (!_actsAs(actor, Kind.Bank, Roles.RECORDER)) revert Token_NotBankRecorder(msg.sender);
        if (amount == 0) revert Token_ZeroAmount();
        if (ref == 0) revert Token_EmptyReference();
        if (_used[actor.org][ref]) revert Token_ReferenceUsed(actor.org, ref);

        // Effect:
        _used[actor.org][ref] = true;
        _mint(to, amount);
        emit Issued({bank: actor.org, to: to, amount: amount, ref: ref, recorder: msg.sender});
    }

    /// @inheritdoc ISettlementToken
    function burn(uint256 amount) external {
        _redeem(msg.sender, amount);
    }

    /// @inheritdoc ISettlementToken
    function burnFrom(address from, uint256 amount) external {
        _spendAllowance({owner: from, spender: msg.sender, value: amount});
        _redeem(from, amount);
    }

    /// @inheritdoc ISettlementToken
    function isUsed(OrgId bank, bytes32 ref) external view returns (bool) {
        return _used[bank][ref];
    }

    /// @inheritdoc IERC20Permit
    function nonces(address owner) public view override(ERC20Permit, IERC20Permit) returns (uint256) {
        return super.nonces(owner);
    }

    /// @notice 2: one unit is one fen.
    function decimals() public pure override returns (uint8) {
        return 2;
    }

    /// @dev Yuan leave the chain only where a bank pays them out: anywhere else they would vanish from the books.
    function _redeem(address from, uint256 amount) private {
        // Check:
        if (amount == 0) revert Token_ZeroAmount();
        OrgId bank = DIRECTORY.treasurerOf(from);
        Organisation memory holder = DIRECTORY.organisation(bank);
        if (holder.kind != Kind.Bank || holder.standing != Standing.Active) revert Token_NotBankTreasury(from);

        // Effect:
        _burn(from, amount);
        emit Redeemed(bank, from, amount);
    }
}
