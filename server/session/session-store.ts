import { ROLES, type Role } from "#domain/account/roles.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { sessionCookie } from "#server/session/session-cookie.ts";
import { createHash, randomBytes } from "node:crypto";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** No session lives longer without use. */
export const LONGEST_IDLE_MS = 14 * DAY;

/** Members keep a phone signed in for 30 days, 14 without use; staff for a working day (security.md §5.2). */
const lifetimeOf = (roles: readonly Role[]) =>
  roles.includes("MEMBER") ? { whole: 30 * DAY, idle: LONGEST_IDLE_MS } : { whole: 12 * HOUR, idle: 2 * HOUR };

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
      "account.unit_id",
      "account.disabled_at",
      "account.scope_no",
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
      unitId: row.unit_id,
      scope: row.scope_no,
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

/**
 * Marks the session as used and rotates its token daily. The old token stays good until the new one is first used, because the answer
 * that brings it may be lost on the way, and ten minutes longer, because requests with the old one may be under way.
 */
export const keepSessionFresh = async (house: House, session: LiveSession): Promise<readonly string[]> => {
  const now = house.now();
  const { actor } = session;
  const isFirstUse = session.replaces !== null && session.lastSeenAt <= session.rotatedAt;
  if (isFirstUse || now.getTime() - session.lastSeenAt.getTime() > 60_000) {
    await updateSession(house, actor.tokenHash).set({ last_seen_at: now }).execute();
  }
  if (isFirstUse && session.replaces) {
    const end = new Date(now.getTime() + OVERLAP);
    await updateSession(house, session.replaces).set({ expires_at: end }).where("expires_at", ">", end).execute();
  }
  const due = new Date(now.getTime() - ROTATE_AFTER);
  if (session.rotatedAt > due) return [];
  // Of many requests at once one rotates.
  const rotated = await updateSession(house, actor.tokenHash)
    .set({ rotated_at: now })
    .where("rotated_at", "<=", due)
    .executeTakeFirst();
  if (rotated.numUpdatedRows === 0n) return [];
  const token = await insertSession(house, {
    accountId: actor.accountId,
    createdAt: now,
    expiresAt: actor.expiresAt,
    replaces: actor.tokenHash,
  });
  return [sessionCookie(token, actor.expiresAt)];
};

const updateSession = (house: House, tokenHash: Buffer) =>
  house.db.updateTable("session").where("tenant_id", "=", house.tenant.id).where("token_hash", "=", tokenHash);

/** Ends one session with the tokens that it replaced or that were to replace it; ending it again changes nothing. */
export const endSession = async (house: House, tokenHash: Buffer): Promise<void> => {
  const replaced = house.db
    .selectFrom("session")
    .select("replaces")
    .where("tenant_id", "=", house.tenant.id)
    .where("token_hash", "=", tokenHash)
    .$narrowType<{ replaces: Buffer }>()
    .where("replaces", "is not", null);
  await house.db
    .deleteFrom("session")
    .where("tenant_id", "=", house.tenant.id)
    .where((eb) =>
      eb.or([eb("token_hash", "=", tokenHash), eb("replaces", "=", tokenHash), eb("token_hash", "in", replaced)]),
    )
    .execute();
};
