/** Everybody of the demo signs in with it; it exists nowhere else (production has no demo and no default password). */
export const DEMO_PASSWORD = "yunlan2026";

/** The accounts that a newcomer is offered; every other member is 138 0000 1003 to 1271 with the same password. */
export const offeredAccounts = [
  { role: "member", phone: "13800001001" },
  { role: "member", phone: "13800001002" },
  { role: "office", phone: "13800000001" },
  { role: "office", phone: "13800000002" },
  { role: "admin", phone: "13800000009" },
] as const;
