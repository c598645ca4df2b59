import { shanghaiDay } from "#domain/time/shanghai.ts";
import { bookDuty, type Duty } from "#server/duty/book-duty.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

/** Two of the 委工委, a 秘书长 and two members, on a server of their own. */
export const scoreOffice = async (server: TestServer) => ({
  enterer: await addSignedIn(server, ["MEMBER_AFFAIRS"]),
  second: await addSignedIn(server, ["MEMBER_AFFAIRS"]),
  secretary: await addSignedIn(server, ["SECRETARY_GENERAL"]),
  member: await addSignedIn(server, ["MEMBER"]),
  other: await addSignedIn(server, ["MEMBER"]),
});

/** The scoring year of today under the rules that come with the program. */
export const yearNow = (server: TestServer): string => shanghaiDay(server.clock.now()).slice(0, 4);

/** A right entry by hand; `changes` replace some of it. */
export const entryBody = (server: TestServer, memberId: string | null, changes: Record<string, unknown> = {}) => ({
  memberId,
  kind: "SERVICE",
  dutyOn: shanghaiDay(server.clock.now()),
  quantity: "1",
  share: { place: 1, of: 1 },
  facts: {},
  title: "演示社区义诊",
  evidenceNote: "活动照片存委工委",
  evidence: null,
  appealId: null,
  ...changes,
});

/** Books a duty as the work itself would; gives the ids of the entries of that source. */
export const bookNow = async (
  { house, clock }: TestServer,
  memberId: string,
  changes: Partial<Duty> = {},
): Promise<readonly string[]> => {
  const sourceId = changes.sourceId ?? randomUUID();
  await house.db.transaction().execute((tx) =>
    bookDuty(tx, house, [
      {
        kind: "OPINION_SUBMIT",
        sourceId,
        memberId,
        dutyOn: shanghaiDay(clock.now()),
        evidence: { title: "演示路灯不亮", link: null, by: "", note: "" },
        ...changes,
      },
    ]),
  );
  const rows = await house.db.selectFrom("duty_entry").select("id").where("source_id", "=", sourceId).execute();
  return rows.map(({ id }) => id);
};

/** What a member's appeal writes, put straight into its table: the phone's way is tested elsewhere. */
export const openAppeal = async (
  server: TestServer,
  memberId: string,
  entryId: string | null,
  words = "我当天参加了，请核对。",
): Promise<string> => {
  const { db, tenant, now } = server.house;
  const id = randomUUID();
  await db
    .insertInto("duty_appeal")
    .values({
      tenant_id: tenant.id,
      id,
      member_id: memberId,
      year: yearNow(server),
      entry_id: entryId,
      rule_id: null,
      words,
      opened_at: now(),
      decided_by: null,
      decided_at: null,
      changed_at: now(),
    })
    .execute();
  return id;
};
