import type { ProposalAct, ProposalBody, ProposalRow } from "#contract/proposals.ts";
import type { ProposalState } from "#domain/proposal/proposal-state.ts";
import { memberAtDevice } from "#tests/support/member-drafts.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

/** A proposal that is right in every field; `changes` replace some. */
export const proposalBody = (changes: Partial<ProposalBody> = {}): ProposalBody => ({
  title: "关于改造北门菜市场的提案",
  situation: "北门菜市场雨棚漏水，雨天地面积水。",
  analysis: "市场建成多年，没有专门的维修经费。",
  suggestions: "建议列入明年城市更新计划。",
  category: "CITY",
  suggestedLead: "",
  suggestedCo: "",
  publicLevel: "FULL",
  publicReason: "",
  proposerType: "INDIVIDUAL",
  collectiveKind: null,
  collectiveName: "",
  allowCosign: false,
  topicId: null,
  sourceRef: "",
  attachments: [],
  ...changes,
});

/** A new 演示 member, signed in, with the ops that they send about proposals. */
export const addProposer = async (server: TestServer) => {
  const person = await addSignedIn(server, ["MEMBER"]);
  const device = memberAtDevice(server, person);
  const memberId = person.memberId ?? "";
  const one = async (kind: string, id: string, payload: unknown) =>
    (await device.send(device.op(kind, id, payload)))[0];
  const read = async (id: string): Promise<ProposalRow | null | undefined> => {
    const { rows } = await device.pull();
    const row = rows.find((found) => found.t === "proposal" && found.id === id);
    return row?.t === "proposal" ? row.data : undefined;
  };
  return {
    ...person,
    ...device,
    memberId,
    invite: (id: string, memberIds: readonly string[], body = proposalBody()) =>
      one("proposal.invite", id, { body, memberIds }),
    submit: (id: string, body = proposalBody(), endCosigning = false) =>
      one("proposal.submit", id, { body, endCosigning }),
    act: (id: string, act: ProposalAct) => one("proposal.act", id, act),
    sign: (id: string, textNo = 1) => one("proposal.act", id, { act: "sign", textNo }),
    /** As this member's phone gets it in a full pull; null where it is gone, undefined where it never was. */
    read,
  };
};

export type Proposer = Awaited<ReturnType<typeof addProposer>>;

export const stateOf = async ({ house }: TestServer, id: string) =>
  (await house.db.selectFrom("proposal").select("state").where("id", "=", id).executeTakeFirst())?.state;

/** A proposal in a state, signed by these, with one unit at work on it; merged into another where that is named. */
export const addHandledProposal = async (
  { house }: TestServer,
  state: ProposalState,
  signers: readonly Proposer[],
  into: string | null = null,
) => {
  const { db, tenant } = house;
  const tenant_id = tenant.id;
  const [id, unitId, taskId] = [randomUUID(), randomUUID(), randomUUID()];
  const at = house.now();
  const { title, situation, analysis, suggestions } = proposalBody();
  const words = { title, situation, analysis, suggestions };
  const standing = { term: 1, session: 1, timing: "ORDINARY", proposer_type: "JOINT", state, merged_into: into };
  const first_member_id = signers[0]?.memberId ?? "";
  await db
    .insertInto("proposal")
    .values({ tenant_id, id, ...words, ...standing, first_member_id, created_at: at, changed_at: at })
    .execute();
  const text = { tenant_id, proposal_id: id, no: 1, ...words, written_by: signers[0]?.id ?? "", at };
  await db.insertInto("proposal_text").values(text).execute();
  const signed = { state: "SIGNED", asked_text_no: 1, signed_text_no: 1, asked_at: at, answered_at: at };
  const names = signers.map(({ memberId: member_id }, position) => ({ member_id, position }));
  await db
    .insertInto("proposal_signer")
    .values(names.map((name) => ({ tenant_id, proposal_id: id, ...name, ...signed })))
    .execute();
  await db.insertInto("handling_unit").values({ tenant_id, id: unitId, name: "演示区住建局", sort: 1 }).execute();
  const task = { role: "SOLE", state: "ACCEPTED", assigned_at: at, changed_at: at };
  await db
    .insertInto("handling_task")
    .values({ tenant_id, id: taskId, proposal_id: id, unit_id: unitId, ...task })
    .execute();
  return { id, unitId, taskId };
};
