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
