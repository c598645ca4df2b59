/** Everybody of the demo signs in with it; it exists nowhere else (production has no demo and no default password). */
export const DEMO_PASSWORD = "yunlan2026";

/** Of 云澜区住房和城乡建设局, which has the most to do. */
const UNIT_CLERK_PHONE = "13800002013";
const UNIT_LEADER_PHONE = "13800003013";

/** The accounts that a newcomer is offered; every other member is 138 0000 1003 to 1271 with the same password. */
export const offeredAccounts = [
  { role: "member", phone: "13800001001" },
  { role: "member", phone: "13800001002" },
  { role: "office", phone: "13800000001" },
  { role: "office", phone: "13800000002" },
  { role: "committee", phone: "13800000011" },
  { role: "memberAffairs", phone: "13800000021" },
  { role: "memberAffairs", phone: "13800000022" },
  { role: "secretaryGeneral", phone: "13800000031" },
  { role: "leader", phone: "13800000032" },
  { role: "committeeStaff", phone: "13800000041" },
  { role: "unitClerk", phone: UNIT_CLERK_PHONE },
  { role: "unitLeader", phone: UNIT_LEADER_PHONE },
  { role: "admin", phone: "13800000009" },
] as const;

export type OfferedRole = (typeof offeredAccounts)[number]["role"];
