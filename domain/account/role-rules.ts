import type { Role } from "#domain/account/roles.ts";

/** 三员分立: an administrator keeps accounts and holds no business role, so that nobody both opens doors and walks through them. */
export const mayHoldTogether = (roles: readonly Role[]): boolean =>
  roles.length > 0 && (!roles.includes("TENANT_ADMIN") || roles.length === 1);
