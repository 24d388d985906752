import { defineDomain, text } from "./define.ts";

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
  errors: {},
});
