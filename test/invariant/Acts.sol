// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.37;

import {Roles, Standing} from "../../contracts/directory/IDirectory.sol";
import {DepositId, FundId, PaymentId} from "../../contracts/funds/FundIds.sol";
import {DepositKind, FundStatus, IFundEvents, PaymentStatus, Purpose} from "../../contracts/funds/IFundEvents.sol";

import {OrgId} from "../../contracts/lib/Types.sol";
import {Draws} from "./Draws.sol";
import {VM, Vm} from "./Vm.sol";

/// @notice Every act, by those who may and those who may not. Each writes in the model what the ledger accepted.
contract Acts is Draws {
    uint256 private constant MOST_FUNDS = 6;

    /// @notice How often each act was accepted.
    mapping(string act => uint256) public accepted;
    /// @notice Tokens sent to the ledger outside any act.
    uint256 public strays;
    /// @notice What was paid and is not settled: its tokens are still in the ledger.
    uint256 public unsettled;
    /// @notice The fund of the ledger that takes over, once it has.
    uint32 public nextFund;
    /// @notice Whether the ledger ever gave a stretch another start than the model, or named other fen that came back.
    bool public displaced;

    constructor() {
        _open(CHARITY, 50);
        _open(OTHER_CHARITY, 1_000);
    }

    function open(uint256 seed) external {
        _seed(seed);
        if (ledger.count() < MOST_FUNDS) _open(_draw(2) == 0 ? CHARITY : OTHER_CHARITY, uint64(_draw(100)));
    }

    function deposit(uint256 seed) external {
        _seed(seed);
        uint64 fund = _anyFund();
        (bytes memory rows, , uint64 total) = _rows();
        DepositKind kind = _draw(8) == 0 ? DepositKind(_draw(5)) : DepositKind.Donation;
        bytes32 ref = _ref();
        VM.prank(_actor(_draw(2) == 0 ? BANK : OTHER_BANK, Roles.RECORDER));
        try ledger.deposit(FundId.wrap(uint32(fund)), kind, ref, 0, rows) returns (DepositId id) {
            _checkStart(ledger.depositOf(id).start, books[_takerOf(fund)].inflow);
            _enter(fund, total);
            ++accepted["deposit"];
        } catch {}
    }

    function donate(uint256 seed) external {
        _seed(seed);
        uint64 fund = _anyFund();
        uint64 amount = uint64(_draw(257));
        bytes16 ref = bytes16(bytes32(uint256(_draw(16) == 0 ? 2 : 1) << 248));
        VM.prank(_draw(8) == 0 ? _anyone() : HOLDER);
        try ledger.donate(FundId.wrap(uint32(fund)), amount, ref) {
            _enter(fund, amount);
            ++accepted["donate"];
        } catch {}
    }

    function propose(uint256 seed) external {
        _seed(seed);
        uint64 fund = _anyFund();
        (bytes memory rows, uint64[] memory amounts, uint64 total) = _rows();
        uint32 bank = _draw(8) == 0 ? uint32(_draw(9)) : BANK;
        uint32 steward = _stewardOf(fund);
        bytes32 ref = _ref();
        VM.prank(_actor(steward, Roles.RECORDER));
        try ledger.propose(FundId.wrap(uint32(fund)), OrgId.wrap(bank), Purpose.Programme, ref, 0, rows) returns (
            PaymentId id
        ) {
            _addSlip(id, fund, 0, total);
            slipOf[PaymentId.unwrap(id)].bank = bank;
            slipOf[PaymentId.unwrap(id)].rows = rows;
            slipOf[PaymentId.unwrap(id)].amounts = amounts;
            slipOf[PaymentId.unwrap(id)].back = new uint64[](amounts.length);
            ++accepted["propose"];
        } catch {}
    }

    function proposeTransfer(uint256 seed) external {
        _seed(seed);
        (uint64 fund, uint64 to, uint64 amount) = (_anyFund(), _anyFund(), uint64(_draw(80)));
        uint32 steward = _stewardOf(fund);
        bytes32 ref = _ref();
        VM.prank(_actor(steward, Roles.RECORDER));
        try ledger.proposeTransfer(FundId.wrap(uint32(fund)), FundId.wrap(uint32(to)), amount, ref, 0) returns (
            PaymentId id
        ) {
            _addSlip(id, fund, to, amount);
            ++accepted["proposeTransfer"];
        } catch {}
    }

    function approve(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(_draw(3) == 0 ? PaymentStatus.Approved : PaymentStatus.Proposed);
        Slip storage slip = slipOf[id];
        bool first = ledger.payment(PaymentId.wrap(id)).status != PaymentStatus.Approved;
        VM.prank(_actor(first ? slip.steward : FINANCE, Roles.APPROVER));
        try ledger.approve(PaymentId.wrap(id), 0) {
            ++accepted["approve"];
            if (ledger.payment(PaymentId.wrap(id)).status != PaymentStatus.Paid) return;
            slip.paid = true;
            slip.start = _use(slip.fund, slip.amount);
            _checkStart(ledger.payment(PaymentId.wrap(id)).start, slip.start);
            if (slip.to == 0) {
                unsettled += slip.amount;
                return;
            }
            _copy(slip.fund, slip.start, slip.amount, _takerOf(slip.to));
            ++accepted["transfer"];
        } catch {}
    }

    function reject(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(PaymentStatus.Approved);
        VM.prank(_actor(_draw(2) == 0 ? slipOf[id].steward : FINANCE, Roles.APPROVER));
        try ledger.reject(PaymentId.wrap(id), "reason", 0) {
            ++accepted["reject"];
        } catch {}
    }

    function cancel(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(PaymentStatus.Proposed);
        if (_draw(3) != 0) return;
        VM.prank(_actor(slipOf[id].steward, Roles.RECORDER));
        try ledger.cancel(PaymentId.wrap(id), "reason") {
            ++accepted["cancel"];
        } catch {}
    }

    function settle(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(PaymentStatus.Paid);
        (bytes memory pieces, uint64[] memory back) = _pieces(id);
        bytes memory rows = pieces.length == 0 ? bytes("") : slipOf[id].rows;
        VM.recordLogs();
        VM.prank(_actor(slipOf[id].bank, Roles.RECORDER));
        try ledger.settle(PaymentId.wrap(id), 0, rows, pieces) {
            unsettled -= slipOf[id].amount;
            _return(id, back);
            ++accepted["settle"];
        } catch {}
    }

    function giveBack(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(_draw(3) == 0 ? PaymentStatus.Acknowledged : PaymentStatus.Settled);
        (bytes memory pieces, uint64[] memory back) = _pieces(id);
        bytes32 ref = _ref();
        VM.recordLogs();
        VM.prank(_actor(slipOf[id].bank, Roles.RECORDER));
        try ledger.giveBack(PaymentId.wrap(id), ref, 0, slipOf[id].rows, pieces) {
            _return(id, back);
            ++accepted["giveBack"];
        } catch {}
    }

    function acknowledge(uint256 seed) external {
        _seed(seed);
        uint64 id = _slipAt(_draw(2) == 0 ? PaymentStatus.Paid : PaymentStatus.Settled);
        Slip storage slip = slipOf[id];
        uint16 row = uint16(_draw(4));
        VM.prank(_draw(2) == 0 ? _anyone() : accountOf(slip.to == 0 ? SELLER : _stewardOf(slip.to), Roles.RECORDER));
        try ledger.acknowledge(PaymentId.wrap(id), row, 0, slip.rows) {
            ++accepted["acknowledge"];
        } catch {}
        VM.prank(_anyone());
        try ledger.comment(PaymentId.wrap(id), "words", 0) {
            ++accepted["comment"];
        } catch {}
    }

    function freezeOrThaw(uint256 seed) external {
        _seed(seed);
        FundId fund = FundId.wrap(uint32(_anyFund()));
        OrgId[] memory freezers = ledger.freezersOf(fund);
        // Most funds are to stay open, or little else would be tried; some are frozen by two.
        bool freeze = freezers.length == 0 ? _draw(6) == 0 : _draw(4) == 0;
        if (freezers.length == 0 && !freeze) return;
        VM.prank(_actor(_draw(2) == 0 ? CIVIL_AFFAIRS : REGULATOR, Roles.APPROVER));
        if (freeze) {
            try ledger.freeze(fund, "reason", 0) {
                ++accepted["freeze"];
            } catch {}
        } else {
            try ledger.thaw(fund, freezers[0], "reason", 0) {
                ++accepted["thaw"];
            } catch {}
        }
    }

    function setCeiling(uint256 seed) external {
        _seed(seed);
        (FundId fund, uint64 ceiling) = (FundId.wrap(uint32(_anyFund())), uint64(_draw(200)));
        VM.prank(_actor(FINANCE, Roles.APPROVER));
        try ledger.setCeiling(fund, ceiling, "reason") {
            ++accepted["setCeiling"];
        } catch {}
    }

    function close(uint256 seed) external {
        _seed(seed);
        (uint64 fund, uint64 successor) = (_anyFund(), _anyFund());
        VM.prank(_actor(_stewardOf(fund), Roles.APPROVER));
        try ledger.nameSuccessor(FundId.wrap(uint32(fund)), FundId.wrap(uint32(successor))) {
            books[fund].successor = successor;
            ++accepted["nameSuccessor"];
        } catch {}
        if (_draw(4) != 0) return;
        VM.prank(_actor(FINANCE, Roles.APPROVER));
        try ledger.close(FundId.wrap(uint32(fund)), FundId.wrap(uint32(books[fund].successor)), "reason", 0) {
            _carry(fund, books[fund].successor);
            books[fund].closed = true;
            ++accepted["close"];
        } catch {}
    }

    function suspendOrReinstate(uint256 seed) external {
        _seed(seed);
        OrgId org = OrgId.wrap(uint32(1 + _draw(8)));
        if (directory.organisation(org).standing == Standing.Suspended) directory.reinstate(org, "reason");
        else if (_draw(10) == 0) directory.suspend(org, "reason");
    }

    function dismissOrAppoint(uint256 seed) external {
        _seed(seed);
        uint32 org = uint32(1 + _draw(8));
        uint16 role = _draw(2) == 0 ? Roles.RECORDER : Roles.APPROVER;
        address member = accountOf(org, role);
        VM.prank(accountOf(org, Roles.ADMINISTRATOR));
        if (_draw(10) == 0) {
            try directory.dismiss(member, "reason") {} catch {}
        } else {
            // Some hold both roles: proposer and approver must still differ.
            try directory.appoint(member, _draw(3) == 0 ? Roles.ALL : role, type(uint40).max) {} catch {}
        }
    }

    function issueAndBurn(uint256 seed) external {
        _seed(seed);
        uint64 amount = uint64(_draw(100));
        VM.prank(_actor(BANK, Roles.RECORDER));
        try token.issue(treasuryOf(BANK), amount, _ref()) {} catch {}
        VM.prank(_draw(4) == 0 ? HOLDER : treasuryOf(BANK));
        try token.burn(_draw(100)) {} catch {}
    }

    function strayTokens(uint256 seed) external {
        _seed(seed);
        uint256 amount = _draw(5);
        VM.prank(HOLDER);
        token.transfer(address(ledger), amount);
        strays += amount;
    }

    function retireOrCarry(uint256 seed) external {
        _seed(seed);
        if (_draw(16) == 0) _stop();
        uint64 fund = _anyFund();
        try ledger.carry(FundId.wrap(uint32(fund)), FundId.wrap(nextFund)) {
            _carry(fund, NEXT | nextFund);
            ++accepted["carry"];
        } catch {}
    }

    /// @notice One act of any sort.
    function any(uint256 seed) external {
        function(uint256) external[20] memory acts = [
            this.open,
            this.deposit,
            this.donate,
            this.propose,
            this.propose,
            this.proposeTransfer,
            this.approve,
            this.approve,
            this.approve,
            this.reject,
            this.cancel,
            this.settle,
            this.settle,
            this.giveBack,
            this.acknowledge,
            this.freezeOrThaw,
            this.setCeiling,
            this.close,
            this.suspendOrReinstate,
            this.dismissOrAppoint
        ];
        acts[uint256(keccak256(abi.encode("act", seed))) % acts.length](seed);
    }

    function linesNow() external view returns (uint64[] memory) {
        return lines;
    }

    function bookOf(uint64 line) external view returns (Book memory) {
        return books[line];
    }

    /// @notice Which deposit's fen are not in exactly one place; the number of deposits where all are.
    function astray() external view returns (uint256) {
        (uint256[] memory where, bool twice) = _locate();
        for (uint256 i = 0; i < where.length; ++i) if (where[i] != _bits(origins[i])) return i;
        return twice ? 0 : where.length;
    }

    function originCount() external view returns (uint256) {
        return origins.length;
    }

    /// @notice The first payment of which more came back than its row had, 0 if none.
    function overReturned() external view returns (uint64) {
        for (uint256 i = 0; i < slips.length; ++i) {
            Slip storage slip = slipOf[slips[i]];
            for (uint16 row = 0; row < slip.amounts.length; ++row) {
                (bool whole, uint64 part) = ledger.returnedOf(PaymentId.wrap(slips[i]), row);
                uint64 back = whole ? slip.amounts[row] : part;
                if (back > slip.amounts[row] || back != slip.back[row]) return slips[i];
            }
        }
        return 0;
    }

    /// @notice All tokens in anyone's hands.
    function tokensHeld() external view returns (uint256 sum) {
        sum = token.balanceOf(address(ledger)) + token.balanceOf(address(next)) + token.balanceOf(HOLDER);
        return sum + token.balanceOf(treasuryOf(BANK)) + token.balanceOf(treasuryOf(OTHER_BANK));
    }

    /// @dev Stop the ledger, and either start it again or let the next one take over, which goes on with its numbers.
    function _stop() private {
        try ledger.stop("reason") {
            ++accepted["stop"];
        } catch {}
        // The last stop of a ledger is the one that it is retired after.
        if (_draw(4) != 0) {
            try ledger.restart("reason") {
                ++accepted["restart"];
            } catch {}
            return;
        }
        try ledger.retire(address(next)) {
            ++accepted["retire"];
        } catch {}
        if (nextFund != 0) return;
        try next.openFor(terms(CHARITY, 0)) returns (FundId fund) {
            nextFund = FundId.unwrap(fund);
            if (nextFund != ledger.count() + 1) displaced = true;
            _newLine(NEXT | nextFund);
        } catch {}
    }

    function _open(uint32 steward, uint64 ceiling) private {
        try ledger.openFor(terms(steward, ceiling)) returns (FundId fund) {
            _newLine(FundId.unwrap(fund));
            ++accepted["open"];
        } catch {}
    }

    function _addSlip(PaymentId id, uint64 fund, uint64 to, uint64 amount) private {
        uint64 number = PaymentId.unwrap(id);
        slips.push(number);
        slipOf[number].fund = fund;
        slipOf[number].to = to;
        slipOf[number].amount = amount;
        slipOf[number].steward = _stewardOf(fund);
    }

    function _return(uint64 id, uint64[] memory back) private {
        Slip storage slip = slipOf[id];
        uint64 start = slip.start;
        bytes memory pieces = "";
        for (uint16 row = 0; row < back.length; ++row) {
            if (back[row] != 0) {
                uint64 from = start + slip.back[row];
                pieces = bytes.concat(pieces, bytes2(row), bytes8(from), bytes6(uint48(back[row])));
                _copy(slip.fund, from, back[row], _takerOf(slip.fund));
                slip.back[row] += back[row];
            }
            start += slip.amounts[row];
        }
        if (keccak256(pieces) != keccak256(_toldPieces())) displaced = true;
    }

    /// @dev Which fen the ledger told to have come back.
    function _toldPieces() private returns (bytes memory pieces) {
        Vm.Log[] memory logs = VM.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == IFundEvents.Returned.selector) pieces = abi.decode(logs[i].data, (bytes));
        }
    }

    /// @dev Everything that is left goes elsewhere.
    function _carry(uint64 fund, uint64 into) private {
        uint64 remaining = books[fund].inflow - books[fund].outflow;
        if (remaining != 0) _copy(fund, _use(fund, remaining), remaining, into);
    }

    function _checkStart(uint64 actual, uint64 expected) private {
        if (actual != expected) displaced = true;
    }
}
