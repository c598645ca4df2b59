import { useWhoAmI } from "#data/session.ts";
import { may, type Permission } from "#domain/account/roles.ts";

/** Whether who is signed in holds a permission: what a screen draws; the server decides by itself. */
export const useMay = (permission: Permission): boolean =>
  useWhoAmI(({ session }) => session !== null && may(session.account.roles, permission));
