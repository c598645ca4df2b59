import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomBytes, randomUUID } from "node:crypto";

/** A 演示 studio with a head and two members who are signed in. */
export const addStudio = async (server: TestServer) => {
  const { db, tenant } = server.house;
  const studio = { id: randomUUID(), code: pointCodeFromBytes(randomBytes(6)) };
  const [head, first, second] = await Promise.all([
    addSignedIn(server, ["MEMBER"]),
    addSignedIn(server, ["MEMBER"]),
    addSignedIn(server, ["MEMBER"]),
  ]);
  await db
    .insertInto("studio")
    .values({ tenant_id: tenant.id, ...studio, name: `演示工作室 ${studio.code}`, kind: "COLLECTIVE" })
    .execute();
  const people = [
    { member_id: head.memberId ?? "", part: "HEAD" },
    { member_id: first.memberId ?? "", part: "MEMBER" },
    { member_id: second.memberId ?? "", part: "MEMBER" },
  ];
  await db
    .insertInto("studio_member")
    .values(people.map((person) => ({ tenant_id: tenant.id, studio_id: studio.id, ...person })))
    .execute();
  return { ...studio, head, first, second };
};

/** Puts somebody on duty. */
export const putOnDuty = async ({ house }: TestServer, studioId: string, memberId: string | null, day: string) => {
  await house.db
    .insertInto("studio_duty")
    .values({
      tenant_id: house.tenant.id,
      studio_id: studioId,
      member_id: memberId ?? "",
      on_day: day,
      hours: "9:00–11:00",
    })
    .execute();
};

/** A question as a phone sends it. */
export const question = (code: string, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  pointCode: code,
  text: `社区食堂中午几点开饭，老人能不能送餐上门。${randomUUID()}`,
  writtenAt: new Date().toISOString(),
  ...changes,
});
