/** domain.md §5.2, as far as built. */
export const ROLES = ["MEMBER", "OFFICE", "TENANT_ADMIN"] as const;
export type Role = (typeof ROLES)[number];

export const labelByRole: Record<Role, string> = { MEMBER: "委员", OFFICE: "办公室", TENANT_ADMIN: "系统管理员" };

/** What somebody may do; every endpoint names one. Roles never come from the phone. */
export const PERMISSIONS = [
  "submission.submitAsMember",
  "submission.readAll",
  "submission.move",
  "submission.readContact",
  "submission.export",
  "point.write",
  "point.printPoster",
  "account.manage",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** security.md §5.3, rows that exist by now. Administrators hold no business role: they keep accounts, not contents. */
export const permissionsByRole: Record<Role, readonly Permission[]> = {
  MEMBER: ["submission.submitAsMember"],
  OFFICE: [
    "submission.readAll",
    "submission.move",
    "submission.readContact",
    "submission.export",
    "point.write",
    "point.printPoster",
  ],
  TENANT_ADMIN: ["point.write", "point.printPoster", "account.manage"],
};

export const may = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => permissionsByRole[role].includes(permission));
