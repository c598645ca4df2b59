import { connectionOf } from "#tests/support/database-of-server.ts";
import type { RunningServer } from "#tests/support/running-server.ts";
import { replyWords } from "#tests/support/handling-world.ts";
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { Client } from "pg";

/** A call of whoever is signed in on this page; gives the answer's JSON, or throws what was refused. */
export const callOn = async (page: Page, method: string, path: string, json?: unknown): Promise<unknown> => {
  const answer = await page.evaluate(
    async ([verb, address, body]) => {
      const given = await fetch(address, {
        method: verb,
        headers: { "content-type": "application/json" },
        ...(body !== null && { body }),
      });
      return { status: given.status, text: await given.text() };
    },
    [method, path, json === undefined ? null : JSON.stringify(json)] as const,
  );
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
  return answer.text === "" ? undefined : JSON.parse(answer.text);
};

/** A database to look things up in and to let a member confirm a contact. */
export const openRows = async (server: RunningServer) => {
  const db = new Client(await connectionOf(server.dataDir));
  await db.connect();
  const one = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row> => {
    const { rows } = await db.query(sql, [...values]);
    if (!rows[0]) throw new Error(`no row: ${sql}`);
    return rows[0] as Row;
  };
  return { one, close: () => db.end() };
};
export type Rows = Awaited<ReturnType<typeof openRows>>;

/** The unit's whole part on one proposal: accepted, talked over and confirmed, drafted by the clerk, signed by the leader. */
export const signReplyOf = async (
  rows: Rows,
  pages: { readonly clerk: Page; readonly leader: Page },
  proposalId: string,
  outcome: { readonly outcomeClass: string; readonly promise: string; readonly promiseOn: string | null },
): Promise<void> => {
  const { id: taskId, memberId } = await rows.one<{ id: string; memberId: string }>(
    `select t.id, p.first_member_id as "memberId" from handling_task t join proposal p on p.id = t.proposal_id
     where p.id = $1 and t.state = 'NEW'`,
    [proposalId],
  );
  const at = `/api/v1/unit/tasks/${taskId}`;
  const [contactId, replyId] = [randomUUID(), randomUUID()];
  await callOn(pages.clerk, "POST", `${at}/acceptance`, { clerkName: "演示经办", clerkPhone: "0550-1" });
  const { today } = await rows.one<{ today: string }>(
    "select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today",
  );
  await callOn(pages.clerk, "PUT", `${at}/contacts/${contactId}`, {
    mode: "VISIT",
    happenedOn: today,
    place: "演示会议室",
    participants: "演示经办",
    summary: "当面听取意见",
    memberIds: [memberId],
  });
  await rows.one(
    "update contact_answer set answer = 'CONFIRMED', at = now() where contact_id = $1 returning contact_id",
    [contactId],
  );
  await callOn(pages.clerk, "PUT", `${at}/replies/${replyId}`, replyWords());
  await callOn(pages.leader, "POST", `${at}/sign-off`, { replyId, ...outcome });
};
