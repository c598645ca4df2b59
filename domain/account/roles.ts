/** domain.md §5.2, as far as built. PROPOSAL_COMMITTEE: staff of the 提案委; MEMBER_AFFAIRS: of the 委工委; COMMITTEE_STAFF: of another 专委会; LEADER: a chairman or vice-chairman of the 政协; UNIT_CLERK and UNIT_LEADER belong to one handling unit. */
export const ROLES = [
  "MEMBER",
  "OFFICE",
  "PROPOSAL_COMMITTEE",
  "MEMBER_AFFAIRS",
  "COMMITTEE_STAFF",
  "SECRETARY_GENERAL",
  "LEADER",
  "UNIT_CLERK",
  "UNIT_LEADER",
  "TENANT_ADMIN",
] as const;
export type Role = (typeof ROLES)[number];

export const labelByRole: Record<Role, string> = {
  MEMBER: "委员",
  OFFICE: "办公室",
  PROPOSAL_COMMITTEE: "提案委",
  MEMBER_AFFAIRS: "委工委",
  COMMITTEE_STAFF: "专委会",
  SECRETARY_GENERAL: "秘书长",
  LEADER: "政协领导",
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
  "opinion.read",
  "opinion.edit",
  "opinion.sign",
  "opinion.readInstruction",
  "opinion.export",
  "opinion.settings",
  "studio.read",
  "studio.write",
  "campaign.write",
  "atlas.read",
  "atlas.curate",
  "workReview.read",
  "workReview.write",
  "meeting.write",
  "meeting.decideLeave",
  "score.read",
  "score.write",
  "score.approve",
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
    "opinion.read",
    "opinion.edit",
    "opinion.readInstruction",
    "opinion.export",
    "opinion.settings",
    "studio.read",
    "studio.write",
    "campaign.write",
    "atlas.read",
    "atlas.curate",
    "workReview.read",
    "workReview.write",
    "meeting.write",
    "point.write",
    "point.printPoster",
  ],
  PROPOSAL_COMMITTEE: [
    "proposal.readAll",
    "proposal.move",
    "proposal.readRatings",
    "proposal.export",
    "proposal.settings",
    "atlas.read",
  ],
  // Two of them: what one enters the other approves.
  MEMBER_AFFAIRS: ["studio.read", "meeting.write", "meeting.decideLeave", "score.read", "score.write", "score.approve"],
  // 谁组织谁记录: meetings and activities of their own.
  COMMITTEE_STAFF: ["meeting.write", "atlas.read"],
  // What an instruction says (批示内容) is read by whoever records it, signs, or gave it: nobody else.
  SECRETARY_GENERAL: [
    "opinion.read",
    "opinion.sign",
    "opinion.readInstruction",
    "atlas.read",
    "workReview.read",
    "meeting.decideLeave",
    "score.read",
    "score.approve",
  ],
  LEADER: ["opinion.read", "opinion.readInstruction", "atlas.read", "workReview.read"],
  UNIT_CLERK: ["handling.work"],
  UNIT_LEADER: ["handling.work", "handling.signOff"],
  TENANT_ADMIN: ["point.write", "point.printPoster", "account.manage", "roster.write"],
};

export const may = (roles: readonly Role[], permission: Permission): boolean =>
  roles.some((role) => permissionsByRole[role].includes(permission));
