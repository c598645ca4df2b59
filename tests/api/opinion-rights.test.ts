import * as campaigns from "#contract/campaigns.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import * as hotTopics from "#contract/hot-topics.ts";
import * as issues from "#contract/opinion-issues.ts";
import * as ways from "#contract/opinion-ways.ts";
import * as desk from "#contract/opinions-desk.ts";
import * as mine from "#contract/opinions.ts";
import * as similar from "#contract/similar-submissions.ts";
import { type Role, ROLES } from "#domain/account/roles.ts";
import { opinionFlow, type OpinionState, type OpinionStep } from "#domain/opinion/opinion-flow.ts";
import { expectProblem } from "#tests/support/assert-clean.ts";
import { addOpinionAuthor, opinionDesk } from "#tests/support/opinions.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addSignedIn } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";

const server = await withServer();

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" && value !== null && "path" in value && "answers" in value;
const endpoints = [mine, desk, ways, issues, hotTopics, similar, campaigns].flatMap((chapter) =>
  Object.values(chapter).filter(isEndpoint),
);

const MEMBER: readonly Role[] = ["MEMBER"];
const OFFICE: readonly Role[] = ["OFFICE"];
const readers: readonly Role[] = ["OFFICE", "SECRETARY_GENERAL", "LEADER"];
const units: readonly Role[] = ["UNIT_CLERK", "UNIT_LEADER"];
const atlas: readonly Role[] = ["OFFICE", "PROPOSAL_COMMITTEE", "COMMITTEE_STAFF", "SECRETARY_GENERAL", "LEADER"];

/** Who is let in, written down a second time: neither the contract nor the table of roles may change it unseen. */
const admitted: Readonly<Record<string, readonly Role[] | "anyone">> = {
  getMyOpinions: MEMBER,
  listOpinions: readers,
  countOpinions: readers,
  getOpinion: readers,
  putOpinionOnBehalf: OFFICE,
  saveOpinionEdition: OFFICE,
  moveOpinion: readers,
  mergeOpinions: OFFICE,
  putOpinionComment: readers,
  exportOpinions: OFFICE,
  getOpinionFunnel: readers,
  putEscalation: OFFICE,
  moveEscalation: OFFICE,
  putInstruction: OFFICE,
  voidInstruction: OFFICE,
  readInstruction: readers,
  putForward: OFFICE,
  listUnitForwards: units,
  replyToForward: units,
  listIssues: readers,
  putSpecialIssue: OFFICE,
  settleIssue: readers,
  getIssuePaper: readers,
  getEditSheet: readers,
  listHotTopics: atlas,
  getHotTopic: atlas,
  actOnTopic: OFFICE,
  getAtlas: atlas,
  findLikeTopics: MEMBER,
  putVoice: MEMBER,
  deleteVoice: MEMBER,
  listVoices: MEMBER,
  listLikeSubmissions: OFFICE,
  suggestForSubmission: OFFICE,
  listLikeOpinions: readers,
  listCampaigns: OFFICE,
  getCampaign: OFFICE,
  putCampaign: OFFICE,
  moveCampaign: OFFICE,
  getCampaignPoster: OFFICE,
  listOpenCampaigns: "anyone",
};

const ask = ({ id, method, path, body }: Endpoint, cookie?: string) => {
  const format = id === "getCampaignPoster" ? "A4" : "pdf";
  const url = path
    .replace("{format}", format)
    .replace("{level}", "CITY")
    .replaceAll(/\{\w+\}/g, () => randomUUID());
  return server.ask(method.toUpperCase(), url, { cookie, ...(body && { json: {} }) });
};

describe("whom the endpoints let in", () => {
  test("every one of them stands in the table", () => {
    expect(Object.keys(admitted).toSorted()).toEqual(endpoints.map(({ id }) => id).toSorted());
  });

  test("who is not signed in: nobody, but where everybody may look", async () => {
    const isOpen = ({ id }: Endpoint) => admitted[id] === "anyone";
    for (const endpoint of endpoints.filter((one) => !isOpen(one)))
      expectProblem(await ask(endpoint), 401, "not-signed-in");
    for (const endpoint of endpoints.filter(isOpen)) expect((await ask(endpoint)).status).toBe(200);
  });

  test.each(ROLES)("%s: exactly those that are theirs", async (role) => {
    const { cookie } = await addSignedIn(server, [role]);
    const isTheirs = ({ id }: Endpoint) => admitted[id] === "anyone" || admitted[id]?.includes(role) === true;
    for (const endpoint of endpoints.filter((one) => !isTheirs(one)))
      expectProblem(await ask(endpoint, cookie), 403, "not-allowed");
    for (const endpoint of endpoints.filter(isTheirs)) {
      const { status } = await ask(endpoint, cookie);
      const isLetIn = [200, 204, 404, 422].includes(status);
      expect({ id: endpoint.id, status, isLetIn }).toMatchObject({ isLetIn: true });
    }
  });
});

const office = await opinionDesk(server);
const leader = await addSignedIn(server, ["LEADER"]);
const author = await addOpinionAuthor(server);

/** A report in a state from which the desk moves it. */
const reportIn = async (state: OpinionState): Promise<string> => {
  const id = randomUUID();
  await author.submit(id);
  if (state !== "SUBMITTED") await office.move(id, { move: "take" });
  if (state === "PENDING_SIGN") await office.toSign(id);
  if (state === "RETAINED") await office.move(id, { move: "retain", note: "演示" });
  if (state === "MERGED") {
    const other = randomUUID();
    await author.submit(other);
    await office.merge([id, other]);
  }
  expect((await office.read(id)).json).toMatchObject({ state });
  return id;
};

const deskSteps = opinionFlow.filter(({ by, move }) => (by === "editor" || by === "signer") && move !== "merge");
const named = deskSteps.map((step): [string, OpinionStep] => [`${step.from} ${step.move} ${step.by}`, step]);

test.each(named)("%s: only by whose move it is, who reads reports and who does not", async (_, step) => {
  const id = await reportIn(step.from);
  const body = { move: step.move, note: "演示", ...(step.needs === "recipients" && { mainTo: ["区委"] }) };
  const own = step.by === "signer" ? office.signer : office.editor;
  for (const { cookie } of [office.editor, office.signer, leader, author].filter((one) => one.cookie !== own.cookie))
    expectProblem(await office.move(id, body, cookie), 403, "not-allowed");
  expect((await office.read(id)).json).toMatchObject({ state: step.from });
  const moved = await office.move(id, body, own.cookie);
  expect(moved.json).toMatchObject({ state: step.to });
});

test("comments are between editors and signers: leaders read, and write none; a special issue is signed by the signer alone", async () => {
  const id = await reportIn("PENDING_SIGN");
  const other = await reportIn("PENDING_SIGN");
  const comment = { field: null, quote: "", words: "请核对数字。", isResolved: false };
  const put = (cookie: string) => office.call("PUT", `opinions/${id}/comments/${randomUUID()}`, comment, cookie);
  for (const { cookie } of [office.editor, office.signer]) expect((await put(cookie)).status).toBe(200);
  for (const { cookie } of [leader, author]) expectProblem(await put(cookie), 403, "not-allowed");
  const issueId = randomUUID();
  const special = { title: "演示专报", reportIds: [id, other], mainTo: ["区委"], ccTo: [] };
  expect((await office.call("PUT", `opinion-issues/${issueId}`, special)).status).toBe(200);
  const settle = (move: string, cookie: string) =>
    office.call("POST", `opinion-issues/${issueId}/moves`, { move }, cookie);
  for (const { cookie } of [office.editor, leader, author])
    expectProblem(await settle("sign", cookie), 403, "not-allowed");
  for (const { cookie } of [office.signer, leader, author])
    expectProblem(await settle("drop", cookie), 403, "not-allowed");
  expect((await settle("sign", office.signer.cookie)).status).toBe(200);
});
