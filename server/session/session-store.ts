import { ROLES, type Role } from "#domain/account/roles.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sessionCookie } from "#server/session/session-cookie.ts";
import { createHash, randomBytes } from "node:crypto";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Members keep a phone signed in for 30 days, 14 without use; staff for a working day (security.md §5.2). */
const lifetimeOf = (roles: readonly Role[]) =>
  roles.includes("MEMBER") ? { whole: 30 * DAY, idle: 14 * DAY } : { whole: 12 * HOUR, idle: 2 * HOUR };

const MOST_SESSIONS = 5;
const ROTATE_AFTER = DAY;
const OVERLAP = 10 * 60_000;

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

export interface LiveSession {
  readonly actor: Actor;
  readonly rotatedAt: Date;
  readonly lastSeenAt: Date;
  readonly replaces: Buffer | null;
}

/** The live session of a token, or undefined: unknown, expired, idle for too long, its account disabled. */
export const loadSession = async (house: House, token: string): Promise<LiveSession | undefined> => {
  const tokenHash = hashOf(token);
  const row = await house.db
    .selectFrom("session")
    .innerJoin("account", (join) =>
      join.onRef("account.tenant_id", "=", "session.tenant_id").onRef("account.id", "=", "session.account_id"),
    )
    .select([
      "account.id",
      "account.name",
      "account.phone",
      "account.roles",
      "account.member_id",
      "account.disabled_at",
    ])
    .select(["session.expires_at", "session.rotated_at", "session.last_seen_at", "session.replaces"])
    .where("session.tenant_id", "=", house.tenant.id)
    .where("session.token_hash", "=", tokenHash)
    .executeTakeFirst();
  if (!row || row.disabled_at) return undefined;
  const roles = ROLES.filter((role) => row.roles.includes(role));
  const now = house.now().getTime();
  if (now >= row.expires_at.getTime() || now - row.last_seen_at.getTime() > lifetimeOf(roles).idle) return undefined;
  return {
    actor: {
      accountId: row.id,
      name: row.name,
      phone: row.phone,
      roles,
      memberId: row.member_id,
      expiresAt: row.expires_at,
      tokenHash,
    },
    rotatedAt: row.rotated_at,
    lastSeenAt: row.last_seen_at,
    replaces: row.replaces,
  };
};

/** Opens a session; beyond five the oldest of the account ends. Gives the Set-Cookie line and the end of its life. */
export const openSession = async (house: House, accountId: string, roles: readonly Role[]) => {
  const now = house.now();
  const expiresAt = new Date(now.getTime() + lifetimeOf(roles).whole);
  const token = await insertSession(house, { accountId, createdAt: now, expiresAt, replaces: null });
  const kept = house.db
    .selectFrom("session")
    .select("token_hash")
    .where("tenant_id", "=", house.tenant.id)
    .where("account_id", "=", accountId)
    .orderBy("created_at", "desc")
    .limit(MOST_SESSIONS);
  await house.db
    .deleteFrom("session")
    .where("tenant_id", "=", house.tenant.id)
    .where("account_id", "=", accountId)
    .where("token_hash", "not in", kept)
    .execute();
  return { cookie: sessionCookie(token, expiresAt), expiresAt };
};

const insertSession = async (
  house: House,
  session: { accountId: string; createdAt: Date; expiresAt: Date; replaces: Buffer | null },
): Promise<string> => {
  const token = randomBytes(32).toString("base64url");
  const now = house.now();
  await house.db
    .insertInto("session")
    .values({
      tenant_id: house.tenant.id,
      token_hash: hashOf(token),
      account_id: session.accountId,
      replaces: session.replaces,
      created_at: session.createdAt,
      last_seen_at: now,
      rotated_at: now,
      expires_at: session.expiresAt,
    })
    .execute();
  return token;
};

/** Marks the session as used and rotates its token daily; the old one stays good until the new one is first used, ten minutes at most. */
export const keepSessionFresh = async (house: House, session: LiveSession): Promise<readonly string[]> => {
  const now = house.now();
  const { actor } = session;
  const mine = house.db
    .updateTable("session")
    .where("tenant_id", "=", house.tenant.id)
    .where("token_hash", "=", actor.tokenHash);
  if (session.replaces) {
    await endSession(house, session.replaces);
    await mine.set({ replaces: null, last_seen_at: now }).execute();
  } else if (now.getTime() - session.lastSeenAt.getTime() > 60_000) {
    await mine.set({ last_seen_at: now }).execute();
  }
  if (now.getTime() - session.rotatedAt.getTime() < ROTATE_AFTER) return [];
  await mine.set({ rotated_at: now, expires_at: new Date(now.getTime() + OVERLAP) }).execute();
  const token = await insertSession(house, {
    accountId: actor.accountId,
    createdAt: now,
    expiresAt: actor.expiresAt,
    replaces: actor.tokenHash,
  });
  return [sessionCookie(token, actor.expiresAt)];
};

/** Ends one session; ending it again changes nothing. */
export const endSession = async (house: House, tokenHash: Buffer): Promise<void> => {
  await house.db
    .deleteFrom("session")
    .where("tenant_id", "=", house.tenant.id)
    .where("token_hash", "=", tokenHash)
    .execute();
};
