/** domain.md §5.2, as far as built. PROPOSAL_COMMITTEE: staff of the 提案委; UNIT_CLERK and UNIT_LEADER belong to one handling unit. */
export const ROLES = ["MEMBER", "OFFICE", "PROPOSAL_COMMITTEE", "UNIT_CLERK", "UNIT_LEADER", "TENANT_ADMIN"] as const;
export type Role = (typeof ROLES)[number];

export const labelByRole: Record<Role, string> = {
  MEMBER: "委员",
  OFFICE: "办公室",
  PROPOSAL_COMMITTEE: "提案委",
  UNIT_CLERK: "承办单位经办人",
  UNIT_LEADER: "承办单位负责人",
  TENANT_ADMIN: "系统管理员",
};

/** These work on the tasks of their unit, and on nothing else. */
export const UNIT_ROLES = ["UNIT_CLERK", "UNIT_LEADER"] as const satisfies readonly Role[];

/** What somebody may do; every endpoint names one. Roles never come from the phone. */
export const PERMISSIONS = [
  "submission.submitAsMember",
  "submission.readAll",
  "submission.move",
  "submission.readContact",
  "submission.export",
  "proposal.readIndex",
  "proposal.readAll",
  "proposal.move",
  "proposal.readRatings",
  "proposal.export",
  "proposal.settings",
  "handling.work",
  "handling.signOff",
  "point.write",
  "point.printPoster",
  "account.manage",
  "roster.write",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** security.md §5.3, rows that exist by now. Administrators hold no business role: they keep accounts, not contents. */
export const permissionsByRole: Record<Role, readonly Permission[]> = {
  MEMBER: ["submission.submitAsMember", "proposal.readIndex"],
  OFFICE: [
    "submission.readAll",
    "submission.move",
    "submission.readContact",
    "submission.export",
    "point.write",
    "point.printPoster",
  ],
  PROPOSAL_COMMITTEE: [
    "proposal.readAll",
    "proposal.move",
    "proposal.readRatings",
    "proposal.export",
    "proposal.settings",
  ],
  UNIT_CLERK: ["handling.work"],
  UNIT_LEADER: ["handling.work", "handling.signOff"],
  TENANT_ADMIN: ["point.write", "point.printPoster", "account.manage", "roster.write"],
};

export const may = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => permissionsByRole[role].includes(permission));
