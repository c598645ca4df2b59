import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addAccount, addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

export interface DeskProposalWish {
  readonly state?: ProposalState;
  readonly title?: string;
  readonly cosigners?: number;
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** A proposal that stands on the desk as if it had come there by itself: rows of its own, its submission earned. */
export const addDeskProposal = async (
  server: TestServer,
  { state = "SUBMITTED", title, cosigners = 0, changes = {} }: DeskProposalWish = {},
) => {
  const { db, tenant } = server.house;
  const author = await addSignedIn(server, ["MEMBER"]);
  const others = await Promise.all(Array.from({ length: cosigners }, () => addAccount(server, ["MEMBER"])));
  const id = randomUUID();
  const at = server.house.now();
  const serial = numberOf(server);
  const words = {
    title: title ?? `关于改善演示街道第${serial}号路口通行的建议`,
    situation: "路口没有信号灯。",
    analysis: "车流增加。",
    suggestions: "一、装信号灯。",
  };
  await db
    .insertInto("proposal")
    .values({
      tenant_id: tenant.id,
      id,
      term: 1,
      session: 1,
      timing: "ORDINARY",
      serial_no: serial,
      first_member_id: author.memberId ?? "",
      proposer_type: cosigners > 0 ? "JOINT" : "INDIVIDUAL",
      category: "城建城管",
      ...words,
      state,
      submitted_at: at,
      created_at: at,
      changed_at: at,
      ...changes,
    })
    .execute();
  const key = { tenant_id: tenant.id, proposal_id: id };
  await db
    .insertInto("proposal_text")
    .values({ ...key, ...words, no: 1, written_by: author.id, at })
    .execute();
  const signers = [author, ...others].map(({ memberId }, position) => ({
    ...key,
    member_id: memberId ?? "",
    position,
    state: "SIGNED",
    asked_text_no: 1,
    signed_text_no: 1,
    asked_at: at,
    answered_at: at,
  }));
  await db.insertInto("proposal_signer").values(signers).execute();
  return { id, author, others, serialNo: serial, title: words.title };
};

/** A serial number of its own, far below those that the server gives out meanwhile. */
const taken = new WeakMap<TestServer, number>();
const numberOf = (server: TestServer): number => {
  const next = (taken.get(server) ?? 0) + 1;
  taken.set(server, next);
  return next;
};

/** What a member has earned by a proposal: bookings that were not taken back. */
export const dutyOf = async ({ house }: TestServer, proposalId: string): Promise<string[]> => {
  const rows = await house.db.selectFrom("duty_entry").selectAll().where("source_id", "=", proposalId).execute();
  const reversed = new Set(rows.map(({ reverses }) => reverses));
  return rows
    .filter(({ id, reverses }) => reverses === null && !reversed.has(id))
    .map(({ kind }) => kind)
    .toSorted();
};
