import type { ProposalAct, ProposalBody, ProposalRow } from "#contract/proposals.ts";
import { memberAtDevice } from "#tests/support/member-drafts.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";

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
