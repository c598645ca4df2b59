import { UNIT_ROLES, type Role } from "#domain/account/roles.ts";

const isOfUnit = (role: Role): boolean => UNIT_ROLES.some((one) => one === role);

/** Whether an account with these roles works on the tasks of one handling unit, which it then has to name. */
export const worksForUnit = (roles: readonly Role[]): boolean => roles.some(isOfUnit);

/**
 * 三员分立: an administrator keeps accounts and holds no business role, so that nobody both opens doors and walks through them.
 * Whoever works for a handling unit works for nobody else here: a unit and those whose proposals it handles never interchange (C6).
 */
export const mayHoldTogether = (roles: readonly Role[]): boolean =>
  roles.length > 0 &&
  (!roles.includes("TENANT_ADMIN") || roles.length === 1) &&
  (!roles.some(isOfUnit) || roles.every(isOfUnit));
