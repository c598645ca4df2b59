import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import type { Role } from "#domain/account/roles.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import type { PointStatus } from "#domain/liaison-point/liaison-point-lists.ts";
import { hashPassword } from "#server/session/password.ts";
import { openSession } from "#server/session/session-store.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { randomBytes, randomInt, randomUUID } from "node:crypto";

/** What every account of a test signs in with. */
export const PASSWORD = "演示 口令 2026 春江";
const passwordHash = hashPassword(PASSWORD);

/** A 演示 account with a member behind it where it is one; gives what a test needs to act as it. */
export const addAccount = async ({ house }: TestServer, roles: readonly Role[]) => {
  const { db, tenant } = house;
  const tenant_id = tenant.id;
  const id = randomUUID();
  const phone = `139${randomInt(10_000_000, 99_999_999)}`;
  const name = `演示${roles.join("")}`;
  const memberId = roles.includes("MEMBER") ? randomUUID() : null;
  if (memberId) {
    const sector = { tenant_id, id: "demo-sector", name: "演示界别", sort: 1 };
    await db
      .insertInto("sector")
      .values(sector)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const member = { tenant_id, id: memberId, member_no: memberId, name, sector_id: sector.id };
    await db
      .insertInto("member")
      .values({ ...member, town_id: null, party: "", org_title: "" })
      .execute();
  }
  const account = { tenant_id, id, phone, name, password_hash: await passwordHash, roles: [...roles] };
  await db
    .insertInto("account")
    .values({ ...account, member_id: memberId })
    .execute();
  return { id, phone, name, memberId };
};

/** An account that is signed in, with its Cookie header. */
export const addSignedIn = async (server: TestServer, roles: readonly Role[]) => {
  const account = await addAccount(server, roles);
  const { cookie } = await openSession(server.house, account.id, roles);
  return { ...account, cookie: pairOf(cookie) };
};

/** The part of a Set-Cookie line that a browser sends back. */
export const pairOf = (setCookie: string | null | undefined): string => (setCookie ?? "").split(";")[0] ?? "";

export const addPoint = async ({ house }: TestServer, status: PointStatus = "ACTIVE", successorId?: string) => {
  const id = randomUUID();
  const code = pointCodeFromBytes(randomBytes(6));
  const point = {
    tenant_id: house.tenant.id,
    id,
    code,
    name: `演示联系点 ${code}`,
    tier: "SITE",
    kind: "OTHER",
  } as const;
  await house.db
    .insertInto("liaison_point")
    .values({ ...point, status, successor_id: successorId ?? null })
    .execute();
  return { id, code, name: point.name };
};

export const newReceipt = (): string => receiptFromBytes(randomBytes(16));

/** A code that checks, but no point has. */
export const unknownPointCode = (): string => pointCodeFromBytes(randomBytes(6));

/** A body that is right in every field; `changes` replace some. */
export const opinion = (pointCode: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  pointCode,
  text: `北门菜市场的雨棚漏水，请尽快修一修。${randomUUID()}`,
  receipt: newReceipt(),
  category: "CITY",
  writtenAt: new Date().toISOString(),
  ...changes,
});
