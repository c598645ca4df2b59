import type { DemoAccount, DemoUnit } from "#server/demo/demo-shapes.ts";
import type { StaffedUnit } from "#server/demo/proposals/proposal-plan.ts";

/** Units with their clerk and their leader. */
export const staffed = (units: readonly DemoUnit[], accounts: readonly DemoAccount[]): readonly StaffedUnit[] => {
  const someone = (unit: DemoUnit, role: "UNIT_CLERK" | "UNIT_LEADER"): DemoAccount => {
    const account = accounts.find(({ unitId, roles }) => unitId === unit.id && roles.includes(role));
    if (!account) throw new Error(`nobody works for ${unit.name}`);
    return account;
  };
  return units.map((unit) => {
    const clerk = someone(unit, "UNIT_CLERK");
    const leader = someone(unit, "UNIT_LEADER");
    return {
      ...unit,
      clerk: { accountId: clerk.id, name: clerk.name },
      clerkPhone: clerk.phone,
      leader: { accountId: leader.id, name: leader.name },
    };
  });
};
