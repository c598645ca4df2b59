import type { Role } from "#domain/account/roles.ts";
import type { House } from "#server/house.ts";
import { readSessionCookie } from "#server/session/session-cookie.ts";
import { keepSessionFresh, loadSession } from "#server/session/session-store.ts";

/** Who is calling: the account behind the session, with the rights it has now. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly phone: string;
  readonly roles: readonly Role[];
  readonly memberId: string | null;
  /** The handling unit whose tasks this account works on. */
  readonly unitId: string | null;
  /** Counts up whenever that changes which the account may see. */
  readonly scope: number;
  readonly expiresAt: Date;
  readonly tokenHash: Buffer;
}

/** The actor of a Cookie header, if its session is alive, and cookies to set (a rotated token). Reads the database every time: a sign-out counts at once. */
export const findActor = async (
  house: House,
  cookieHeader: string | undefined,
): Promise<{ actor: Actor | undefined; cookies: readonly string[] }> => {
  const token = readSessionCookie(cookieHeader);
  if (token === undefined) return { actor: undefined, cookies: [] };
  const session = await loadSession(house, token);
  if (!session) return { actor: undefined, cookies: [] };
  return { actor: session.actor, cookies: await keepSessionFresh(house, session) };
};
