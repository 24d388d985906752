import { REASON_MISSING } from "./common.ts";
import { defineDomain, refusal, text } from "./define.ts";

/** Who may register, suspend and stop, and how long everyone can see it coming: OpenZeppelin's AccessManager. */
export const governance = defineDomain({
  contracts: {
    accessManager: {
      source: "@openzeppelin/contracts/access/manager/AccessManager.sol",
      title: text("access manager", "权限管理"),
      parameters: { initialAdmin: "deployer" },
      events: {},
      unread: [
        "OperationCanceled",
        "OperationExecuted",
        "OperationScheduled",
        "RoleAdminChanged",
        "RoleGrantDelayChanged",
        "RoleGranted",
        "RoleGuardianChanged",
        "RoleLabel",
        "RoleRevoked",
        "TargetAdminDelayUpdated",
        "TargetClosed",
        "TargetFunctionRoleUpdated",
      ],
    },
  },
  records: {},
  enums: {},
  errors: {
    // Of every module that can be stopped and replaced (`contracts/lib/ISuccession.sol`).
    Succession_NotNamed: refusal(
      text(
        "the module at {predecessor} has not named this one its successor",
        "{predecessor} 处的模块尚未指定本模块为承接模块",
      ),
      text("let the administrator name it before it is used", "请由管理员先行指定，再使用本模块"),
    ),
    Succession_NotRetired: refusal(
      text("no successor is named yet", "尚未指定承接模块"),
      text(
        "stop the module and name its successor before balances are carried over",
        "请先停止本模块并指定承接模块，再结转余额",
      ),
    ),
    Succession_NotStopped: refusal(
      text("the module is in service", "本模块正在服务"),
      text("let the guardian stop it first", "请先由监护人停止"),
    ),
    Succession_ReasonMissing: REASON_MISSING,
    Succession_Retired: refusal(
      text("this module is retired, and {successor} has taken its place", "本模块已停用，由 {successor} 取代"),
      text("use that one", "请使用承接模块"),
    ),
    Succession_Stopped: refusal(
      text("this module is stopped", "本模块已停止"),
      text("wait until the guardian starts it again or its successor is named", "请等待监护人恢复，或指定承接模块"),
    ),
    Succession_WrongSuccessor: refusal(
      text("{successor} does not take over from this module", "{successor} 不是本模块的承接模块"),
      text(
        "name a contract that was deployed with this one as its predecessor, and with the same token",
        "请指定以本模块为前任且使用同一代币的合约",
      ),
    ),
    AccessManagedUnauthorized: refusal(
      text("{caller} does not govern this", "{caller} 没有此项治理权限"),
      text("use an account that holds the role for it", "请使用拥有该角色的账户"),
    ),
    AccessManagedRequiredDelay: refusal(
      text(
        "{caller} may do this only {delay} seconds after announcing it",
        "{caller} 须在公告 {delay} 秒后方可执行此操作",
      ),
      text("schedule it in the AccessManager first", "请先在 AccessManager 中预定"),
    ),
    AccessManagerUnauthorizedAccount: refusal(
      text("{msgsender} does not hold the governing role {roleId}", "{msgsender} 没有治理角色 {roleId}"),
      text("use an account that does", "请使用拥有该角色的账户"),
    ),
  },
});
