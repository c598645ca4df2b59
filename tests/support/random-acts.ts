import type { ProposalAct } from "#contract/proposals.ts";
import type { UnitPart } from "#domain/proposal/unit-roles.ts";
import { addDays } from "#domain/time/local-date.ts";
import type { LifeMember, LifeUnit, ProposalLife } from "#tests/support/proposal-life.ts";
import type { ProposalLook } from "#tests/support/proposal-look.ts";
import { ratingOf } from "#tests/support/proposal-work.ts";
import { proposalBody } from "#tests/support/proposals.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";

/** What no unit may ever read. */
export const MARKER = "标记私评";

/** Somebody who tries something: what they are to proposals, and with whose session. */
export interface Actor {
  readonly kind: "first" | "cosigner" | "stranger" | "committee" | "clerk" | "leader";
  readonly account: LifeMember["account"];
  readonly memberId: string | null;
  readonly unitId: string | null;
}

/** What was answered: an HTTP status, or for an op 200 and its code where it was rejected. */
export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly text: string;
}

export interface Scene {
  readonly server: TestServer;
  readonly life: ProposalLife;
  readonly units: readonly [LifeUnit, LifeUnit, LifeUnit];
  readonly cosigners: readonly LifeMember[];
  /** The proposal that is acted on, and the other one that it may be merged with. */
  readonly id: string;
  readonly otherId: string;
  /** As they stand before the act; `handled` is what the first was merged into, or itself. */
  readonly look: ProposalLook;
  readonly handled: ProposalLook;
}

interface RandomAct {
  readonly name: string;
  /** Whether this actor is one who takes such a move, in whatever state. */
  readonly isTheirs: (actor: Actor, scene: Scene) => boolean;
  readonly take: (actor: Actor, scene: Scene, luck: number) => Promise<Answer>;
}

const op = async (
  { server }: Scene,
  { account }: Actor,
  kind: string,
  entityId: string,
  payload: unknown,
): Promise<Answer> => {
  const written = {
    opId: randomUUID(),
    v: 1,
    kind,
    entityId,
    author: account.id,
    clientAt: new Date().toISOString(),
    payload,
  };
  const json = { deviceId: randomUUID(), app: "0.3.0", ops: [written] };
  const { status, text, json: told } = await server.ask("POST", "/api/v1/ops", { cookie: account.cookie, json });
  const result = told?.["results"]?.["0"];
  if (!result) return { status, code: String(told?.["code"]), text };
  const outcome = String(result["status"]);
  return { status, code: outcome === "accepted" ? "" : String(result["code"] ?? outcome), text };
};

const http = async (
  asked: Promise<{ status: number; text: string; json: { [name: string]: unknown } | undefined }>,
): Promise<Answer> => {
  const { status, text, json } = await asked;
  return { status, text, code: status < 300 ? "" : String(json?.["code"]) };
};

const pick = <Value>(list: readonly Value[], luck: number): Value | undefined => list[luck % Math.max(1, list.length)];

const isFirst = ({ kind }: Actor) => kind === "first";
const isCommittee = ({ kind }: Actor) => kind === "committee";
const isNamed = (actor: Actor, { look }: Scene) => look.signers.some(({ member_id }) => member_id === actor.memberId);
const isSigner = (actor: Actor, { look }: Scene) =>
  look.signers.some(({ member_id, state }) => member_id === actor.memberId && state === "SIGNED");

const bodyOf = (luck: number) => proposalBody({ title: "关于演示事项的提案", analysis: `第 ${luck % 2} 种分析` });

const asMember = (
  name: string,
  isTheirs: RandomAct["isTheirs"],
  actOf: (scene: Scene, luck: number) => ProposalAct,
): RandomAct => ({
  name,
  isTheirs,
  take: (actor, scene, luck) => op(scene, actor, "proposal.act", scene.id, actOf(scene, luck)),
});

const memberActs: readonly RandomAct[] = [
  {
    name: "invite",
    isTheirs: isFirst,
    take: (actor, scene, luck) =>
      op(scene, actor, "proposal.invite", scene.id, {
        body: bodyOf(luck),
        memberIds: scene.cosigners.slice(0, 1 + (luck % 2)).map(({ memberId }) => memberId),
      }),
  },
  {
    name: "submit",
    isTheirs: isFirst,
    take: (actor, scene, luck) =>
      op(scene, actor, "proposal.submit", scene.id, { body: bodyOf(luck), endCosigning: luck % 3 === 0 }),
  },
  asMember("sign", isNamed, ({ look }) => ({ act: "sign", textNo: look.proposal?.text_no ?? 1 })),
  asMember("decline", isNamed, () => ({ act: "decline", reason: "另有安排" })),
  asMember("endCosigning", isFirst, () => ({ act: "endCosigning" })),
  asMember("withdraw", isFirst, () => ({ act: "withdraw", note: "" })),
  asMember("askWithdrawal", isFirst, () => ({ act: "askWithdrawal", note: "情况已经解决" })),
  asMember("waiveVisit", isFirst, (_, luck) => ({ act: "waiveVisit", waived: luck % 2 === 0 })),
  asMember("askMeeting", isSigner, () => ({ act: "askMeeting", requestId: randomUUID(), wish: "想当面谈谈" })),
  asMember("answerContact", isSigner, ({ handled }, luck) => ({
    act: "answerContact",
    contactId: pick(handled.contacts, luck)?.id ?? randomUUID(),
    answer: luck % 4 === 0 ? "DISPUTED" : "CONFIRMED",
  })),
  asMember("evaluate", isSigner, ({ handled }, luck) => ({
    act: "evaluate",
    round: handled.proposal?.round ?? 1,
    answers: ratingOf(luck % 2 === 0 ? "NOT" : "SATISFIED", MARKER),
  })),
  asMember("answerPromise", isSigner, ({ handled }, luck) => ({
    act: "answerPromise",
    commitmentId: pick(handled.promises, luck)?.id ?? randomUUID(),
    says: luck % 2 === 0 ? "KEPT" : "NOT_KEPT",
    note: "",
  })),
];

const notes = { note: "演示：按规定办理。", reason: "NO_SUGGESTION" };
const REVIEW = [
  "startReview",
  "pass",
  "file",
  "refuse",
  "convert",
  "declineWithdrawal",
  "approveWithdrawal",
  "undo",
] as const;

const asCommittee = (
  name: string,
  take: (scene: Scene, actor: Actor, luck: number) => ReturnType<TestServer["ask"]>,
): RandomAct => ({
  name,
  isTheirs: isCommittee,
  take: (actor, scene, luck) => http(take(scene, actor, luck)),
});

const handledId = ({ handled, id }: Scene) => handled.proposal?.id ?? id;
const today = ({ life }: Scene) => life.today();

const partsOf = ({ units: [a, b] }: Scene, luck: number): UnitPart[] => {
  const [one, two] = luck % 2 === 0 ? [a, b] : [b, a];
  const all: readonly UnitPart[][] = [
    [{ unitId: one.id, role: "SOLE" }],
    [
      { unitId: one.id, role: "LEAD" },
      { unitId: two.id, role: "CO" },
    ],
    [
      { unitId: one.id, role: "SPLIT" },
      { unitId: two.id, role: "SPLIT" },
    ],
  ];
  return pick(all, luck) ?? [];
};

const committeeActs: readonly RandomAct[] = [
  ...REVIEW.map((move) =>
    asCommittee(move, ({ life, id }, { account }) =>
      life.work.review(account, id, move, move === "refuse" ? notes : { note: notes.note }),
    ),
  ),
  asCommittee("return", ({ life, id }, { account }) => life.work.review(account, id, "return", { note: notes.note })),
  asCommittee("merge", ({ life, id, otherId }, { account }, luck) => {
    const [from, to] = luck % 3 === 0 ? [otherId, id] : [id, otherId];
    return life.work.review(account, from, "merge", { targetId: to });
  }),
  asCommittee("unmerge", ({ life, id, otherId }, { account }, luck) =>
    life.work.review(account, luck % 3 === 0 ? otherId : id, "unmerge"),
  ),
  asCommittee("prepare", (scene, { account }, luck) =>
    scene.life.work.prepare(account, handledId(scene), partsOf(scene, luck)),
  ),
  asCommittee("assign", (scene, { account }) => scene.life.work.assign(account, [handledId(scene)])),
  asCommittee("fastTrack", (scene, { account }, luck) =>
    scene.life.work.fastTrack(account, handledId(scene), partsOf(scene, luck)),
  ),
  ...(["backToFiled", "endEvaluation", "rehandle", "close", "fulfil"] as const).map((move) =>
    asCommittee(move, (scene, { account }) =>
      scene.life.work.moveRound(account, handledId(scene), move, { note: notes.note }),
    ),
  ),
  ...(["track", "lookBack"] as const).map((move) =>
    asCommittee(move, (scene, { account }) =>
      scene.life.work.moveRound(account, handledId(scene), move, { promiseOn: addDays(today(scene), 60) }),
    ),
  ),
];

/** A part that is tried: of this actor's unit where it has one, else any. */
const taskFor = ({ handled }: Scene, { unitId }: Actor, luck: number) => {
  const own = handled.tasks.filter((task) => task.unit_id === unitId && !isHidden(task.state));
  return pick(own.length > 0 ? own : handled.tasks, luck);
};

export const isHidden = (state: string) => state === "PREPARED" || state === "REASSIGNED";

type Task = ProposalLook["tasks"][number];

const holdsPart = ({ unitId }: Actor, { handled }: Scene) =>
  unitId !== null && handled.tasks.some((task) => task.unit_id === unitId && !isHidden(task.state));

const NO_TASK: Answer = { status: 404, code: "not-found", text: "" };

const onTask = (
  name: string,
  isTheirs: RandomAct["isTheirs"],
  take: (scene: Scene, actor: Actor, task: Task, luck: number) => ReturnType<TestServer["ask"]>,
): RandomAct => ({
  name,
  isTheirs,
  take: async (actor, scene, luck) => {
    const task = taskFor(scene, actor, luck);
    return task ? http(take(scene, actor, task, luck)) : NO_TASK;
  },
});

const newestReplyOf = ({ handled }: Scene, { id }: Task) => handled.replies.findLast(({ task_id }) => task_id === id);

const unitActs: readonly RandomAct[] = [
  onTask("accept", holdsPart, ({ life }, { account }, { id }) => life.work.accept(account, id)),
  onTask("askReturn", holdsPart, ({ life }, { account }, { id }) => life.work.askReturn(account, id)),
  onTask("askExtension", holdsPart, (scene, { account }, { id, due_on }) =>
    scene.life.work.askExtension(account, id, addDays(scene.life.day(due_on ?? today(scene)), 10)),
  ),
  onTask("contact", holdsPart, (scene, { account }, { id }) => {
    const members = scene.handled.signers.filter(({ state }) => state === "SIGNED").map(({ member_id }) => member_id);
    return scene.life.work.contact(account, id, randomUUID(), today(scene), members);
  }),
  onTask("draft", holdsPart, (scene, { account }, task, luck) => {
    const baseVersion = newestReplyOf(scene, task)?.version ?? 0;
    return scene.life.work.draft(account, task.id, randomUUID(), { body: `演示答复 ${luck}`, baseVersion });
  }),
  onTask("opinion", holdsPart, ({ life }, { account }, { id }, luck) =>
    life.work.opinion(account, id, `演示会办意见 ${luck}`),
  ),
  onTask("cosign", holdsPart, (scene, { account }, { id }) => {
    const lead = scene.handled.tasks.find(({ role }) => role === "LEAD");
    const replyId = (lead && newestReplyOf(scene, lead)?.id) ?? randomUUID();
    return scene.life.work.cosign(account, id, replyId);
  }),
  onTask(
    "signOff",
    (actor, scene) => actor.kind === "leader" && holdsPart(actor, scene),
    (scene, { account }, task, luck) =>
      scene.life.work.sign(account, task.id, newestReplyOf(scene, task)?.id ?? randomUUID(), {
        ...(luck % 2 === 0 && { outcomeClass: "B", promise: "演示承诺", promiseOn: addDays(today(scene), 40) }),
      }),
  ),
  onTask("report", holdsPart, (scene, { account }, { id }, luck) => {
    const commitmentId = scene.handled.promises.find(({ task_id }) => task_id === id)?.id ?? randomUUID();
    return scene.life.work.report(account, id, commitmentId, `演示进展 ${luck}`, luck % 2 === 0 ? "KEPT" : null);
  }),
  onTask("audit", isCommittee, ({ life }, { account }, { id }, luck) => {
    const verdicts = [{ verdict: "PASS" }, { verdict: "PASS" }, { verdict: "SEND_BACK", note: notes.note }];
    return life.work.audit(account, id, pick(verdicts, luck));
  }),
  onTask("decideReturn", isCommittee, ({ life, units }, { account }, { id }, luck) => {
    const unitId = pick(units, luck)?.id ?? null;
    return life.work.decideReturn(
      account,
      id,
      luck % 2 === 0 ? { agrees: true, unitId } : { agrees: false, note: notes.note },
    );
  }),
  onTask("decideExtension", isCommittee, (scene, { account }, { id, due_on }) =>
    scene.life.work.decideExtension(account, id, addDays(scene.life.day(due_on ?? today(scene)), 10)),
  ),
];

/** Everything that somebody can try on a proposal over HTTP. */
export const randomActs: readonly RandomAct[] = [...memberActs, ...committeeActs, ...unitActs];
