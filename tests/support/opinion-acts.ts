import { opinionFlow } from "#domain/opinion/opinion-flow.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { archiveFormerOpinions } from "#server/opinions/archive-opinions.ts";
import { wayMovesFrom, type OpinionLook, type ReportRow } from "#tests/support/opinion-look.ts";
import { opinionBody, opinionOnBehalf } from "#tests/support/opinions.ts";
import { type OpinionScene, SECRETS } from "#tests/support/opinion-scene.ts";
import type { Reply } from "#tests/support/test-server.ts";
import { randomUUID } from "node:crypto";

/** One try: what, on which of the reports, and whatever else is left to luck. */
export interface Try {
  readonly slot: number;
  readonly luck: number;
}

export interface Outcome {
  readonly name: string;
  readonly isAccepted: boolean;
  /** Kept where it was refused. */
  readonly answer: string;
  /** What an author wrote anew. */
  readonly original?: { readonly id: string; readonly words: object };
}

interface Stage extends Try {
  readonly scene: OpinionScene;
  readonly look: OpinionLook;
  readonly id: string;
  readonly report: ReportRow | undefined;
}
type Act = (stage: Stage) => Promise<Outcome>;

const pick = <Value>(list: readonly Value[], luck: number): Value | undefined => list[luck % Math.max(1, list.length)];

const told = (name: string, reply: Reply): Outcome => ({
  name,
  isAccepted: reply.status < 300,
  answer: `${reply.status} ${reply.text.slice(0, 300)}`,
});

const call = async (
  { scene }: Stage,
  [name, place]: readonly [string, number],
  [method, path, json]: readonly [string, string, unknown],
): Promise<Outcome> =>
  told(name, await scene.server.ask(method, `/api/v1/${path}`, { cookie: scene.person(place).cookie, json }));

const EDITOR = 3;
const SIGNER = 5;
const CLERK = 6;

/** Mostly whoever it falls to, sometimes somebody else of the office. */
const staff = (own: number, luck: number): number =>
  luck % 7 === 0 ? EDITOR + (luck % 3) : own + (own === EDITOR ? luck % 2 : 0);

const op = async (stage: Stage, place: number, kind: string, payload: unknown): Promise<Outcome> => {
  const { server } = stage.scene;
  const person = stage.scene.person(place);
  const opId = randomUUID();
  const written = {
    opId,
    v: 1,
    kind,
    entityId: stage.id,
    author: person.id,
    clientAt: server.house.now().toISOString(),
    payload,
  };
  const json = { deviceId: randomUUID(), app: "0.3.0", ops: [written] };
  const reply = await server.ask("POST", "/api/v1/ops", { cookie: person.cookie, json });
  const result = reply.json?.["results"]?.["0"];
  return {
    name: kind,
    isAccepted: String(result?.["status"]) === "accepted",
    answer: `${reply.status} ${reply.text.slice(0, 300)}`,
  };
};

/** Mostly the first author of the slot. */
const writer = ({ slot, luck }: Stage): number => (luck % 5 === 0 ? luck % 3 : slot % 3);

const submit: Act = async (stage) => {
  const { luck, scene, id, report } = stage;
  const who = writer(stage);
  const coAuthors = [0, 1, 2]
    .filter((place) => place !== who && (luck >> place) % 2 === 1)
    .map((place) => scene.person(place).memberId ?? "");
  const body = opinionBody({ title: `关于第${stage.slot}件事的情况反映`, analysis: `第 ${luck} 种分析`, coAuthors });
  const { title, situation, analysis, suggestions } = body;
  const sent = await op(stage, who, "opinion.submit", { body });
  const isNew = sent.isAccepted && report !== undefined;
  return { ...sent, ...(isNew && { original: { id, words: { title, situation, analysis, suggestions } } }) };
};
const withdraw: Act = (stage) => op(stage, writer(stage), "opinion.act", { act: "withdraw", note: "" });
const leave: Act = (stage) => {
  const named = stage.look.authors.filter(({ report_id, left_at }) => report_id === stage.id && left_at === null);
  const joint = [0, 1, 2].filter((place) =>
    named.slice(1).some(({ member_id }) => member_id === stage.scene.person(place).memberId),
  );
  const payload = { act: "leave", note: "不参与这件。" };
  return op(stage, pick(joint, stage.luck) ?? stage.luck % 3, "opinion.act", payload);
};

const onBehalf: Act = (stage) =>
  call(
    stage,
    ["onBehalf", EDITOR],
    [
      "PUT",
      `office/opinions/${stage.id}`,
      opinionOnBehalf({
        memberIds: stage.luck % 2 === 0 ? [stage.scene.person(stage.luck % 3).memberId ?? ""] : [],
        otherAuthors: [{ name: "演示信息员", organisation: "" }],
      }),
    ],
  );

const noteOf = (move: string): string =>
  ["return", "retain"].includes(move) ? "演示：作者可读的理由。" : SECRETS.reason;
const deskMove =
  (move: string, by: string): Act =>
  (stage) =>
    call(
      stage,
      [move, staff(by === "signer" ? SIGNER : EDITOR, stage.luck)],
      [
        "POST",
        `office/opinions/${stage.id}/moves`,
        { move, note: noteOf(move), ...(move === "sendToSign" && { mainTo: ["区委"], ccTo: [] }) },
      ],
    );

const edit: Act = (stage) =>
  call(
    stage,
    ["edit", staff(EDITOR, stage.luck)],
    [
      "PUT",
      `office/opinions/${stage.id}/edition`,
      {
        baseRev: stage.luck % 6 === 0 ? 99 : (stage.report?.edit_rev ?? 0),
        title: `改过的标题 ${stage.luck % 10}`,
        situation: "改过的情况。",
        analysis: "",
        suggestions: "改过的建议。",
        category: null,
        sensitivity: stage.luck % 9 === 0 ? "INTERNAL" : "NORMAL",
      },
    ],
  );

const comment: Act = (stage) =>
  call(
    stage,
    ["comment", EDITOR + (stage.luck % 3)],
    [
      "PUT",
      `office/opinions/${stage.id}/comments/${stage.scene.ids[stage.slot] ?? ""}`,
      { field: null, quote: "", words: SECRETS.comment, isResolved: stage.luck % 2 === 0 },
    ],
  );

const merge: Act = ({ scene, look, luck, ...rest }) => {
  const ready = look.reports.filter(({ state, is_composite }) => state === "EDITING" && !is_composite);
  const partIds = luck % 8 === 0 ? scene.parts.slice(luck % 3) : ready.slice(0, 2 + (luck % 2)).map(({ id }) => id);
  const body = { title: "关于演示事项的综合反映", partIds };
  const unused = scene.composites.find((id) => !look.reports.some((report) => report.id === id));
  return call(
    { scene, look, luck, ...rest },
    ["merge", EDITOR],
    ["PUT", `office/opinion-composites/${(luck % 5 > 0 && unused) || pick(scene.composites, luck)}`, body],
  );
};

const LEVELS = ["CITY", "PROVINCE", "NATIONAL"] as const;
const daysAgo = ({ scene, luck }: Stage): string =>
  shanghaiDay(new Date(scene.server.house.now().getTime() - (luck % 4) * 86_400_000));

const sendUp: Act = (stage) =>
  call(
    stage,
    ["escalate", EDITOR],
    [
      "PUT",
      `office/opinions/${stage.id}/escalations/${pick(LEVELS, stage.luck) ?? ""}`,
      { channel: stage.luck % 2 === 0 ? "" : "演示直报点", sentOn: daysAgo(stage) },
    ],
  );

const answerFromAbove: Act = (stage) => {
  const sent = pick(
    stage.look.escalations.filter(({ report_id }) => report_id === stage.id),
    stage.luck,
  );
  if (!sent) return sendUp(stage);
  const move = pick(wayMovesFrom(sent.state), stage.luck) ?? "correct";
  const decidedOn = stage.luck % 3 === 0 ? daysAgo(stage) : undefined;
  return call(
    stage,
    [`way ${move}`, EDITOR],
    [
      "POST",
      `office/opinions/${stage.id}/escalations/${sent.level}/moves`,
      { move, isComposite: stage.luck % 2 === 0, decidedOn, note: SECRETS.reason },
    ],
  );
};

const instruct: Act = (stage) =>
  call(
    stage,
    ["instruct", EDITOR],
    [
      "PUT",
      `office/opinions/${stage.id}/instructions/${pick(stage.look.instructions, stage.luck * 2)?.id ?? randomUUID()}`,
      {
        level: pick(["COUNTY", ...LEVELS], stage.luck),
        leaderTitle: "区长",
        isChief: false,
        givenOn: daysAgo(stage),
        words: SECRETS.instruction,
      },
    ],
  );
const instructAnew: Act = (stage) => instruct({ ...stage, look: { ...stage.look, instructions: [] } });
const voidInstruction: Act = (stage) => {
  const known = pick(stage.look.instructions, stage.luck);
  if (!known) return instructAnew(stage);
  const path = `office/opinions/${known.report_id}/instructions/${known.id}/void`;
  return call(stage, ["void", EDITOR], ["POST", path, { reason: SECRETS.reason }]);
};

const forward: Act = (stage) =>
  call(
    stage,
    ["forward", EDITOR],
    ["PUT", `office/opinions/${stage.id}/forwards/${stage.id}`, { unitId: stage.scene.unitId, note: "", dueOn: null }],
  );
const reply: Act = (stage) =>
  call(
    stage,
    ["reply", CLERK],
    [
      "POST",
      `unit/opinion-forwards/${pick(stage.look.forwards, stage.luck)?.id ?? randomUUID()}/reply`,
      { move: stage.luck % 2 === 0 ? "reply" : "giveBack", words: "演示：已办理。" },
    ],
  );

const bundle: Act = (stage) => {
  const ready = stage.look.reports.filter(({ state }) => state === "ISSUED" || state === "PENDING_SIGN");
  const body = { title: "演示专报", reportIds: ready.slice(0, 3).map(({ id }) => id), mainTo: ["区委"], ccTo: [] };
  return call(stage, ["bundle", EDITOR], ["PUT", `office/opinion-issues/${stage.scene.special}`, body]);
};
const settleBundle: Act = (stage) => {
  const move = stage.luck % 4 === 0 ? "drop" : "sign";
  const path = `office/opinion-issues/${stage.scene.special}/moves`;
  return call(stage, [`special ${move}`, move === "sign" ? SIGNER : EDITOR], ["POST", path, { move }]);
};

const aDay: Act = async ({ scene, luck }) => {
  await scene.wait(luck % 2 === 0 ? 20 : 70);
  return { name: "wait", isAccepted: true, answer: "" };
};
const twoYears: Act = async ({ scene }) => {
  await scene.wait(17_000);
  await archiveFormerOpinions(scene.server.house);
  return { name: "archive", isAccepted: true, answer: "" };
};

/** What brings reports further is tried more often than what brings them back. */
const weightByMove: Readonly<Record<string, number>> = { take: 6, sendToSign: 4, sign: 6, resubmit: 3, reconsider: 2 };
const flowActs = opinionFlow.flatMap(({ from, move, by }): { from: string; act: Act }[] => {
  if (by === "system") return [];
  const own: Record<string, Act> = { merge, withdraw, resubmit: submit };
  const act = own[move] ?? deskMove(move, by);
  return Array.from({ length: weightByMove[move] ?? 1 }, () => ({ from, act }));
});
const waysUp: readonly Act[] = [
  sendUp,
  answerFromAbove,
  answerFromAbove,
  instructAnew,
  voidInstruction,
  forward,
  reply,
  bundle,
];
const anyAct: readonly Act[] = [
  ...flowActs.map(({ act }) => act),
  ...waysUp,
  instruct,
  settleBundle,
  edit,
  comment,
  leave,
  aDay,
  onBehalf,
  twoYears,
];

/** Mostly something that may be done where the report stands, sometimes anything at all. */
const actFor = ({ report, look, luck }: Stage): Act => {
  const canMerge = look.reports.filter(({ state, is_composite }) => state === "EDITING" && !is_composite).length > 1;
  const besides: Readonly<Record<string, readonly Act[]>> = {
    EDITING: [edit, comment, ...(canMerge ? [merge, merge, merge] : [])],
    PENDING_SIGN: [bundle, settleBundle],
    MERGED: [leave, leave],
    ISSUED: [...waysUp, settleBundle, twoYears],
    ARCHIVED: waysUp,
  };
  const fitting = report
    ? [...flowActs.filter(({ from }) => from === report.state).map(({ act }) => act), ...(besides[report.state] ?? [])]
    : [submit, submit, submit, onBehalf];
  return pick(luck % 6 === 0 ? anyAct : fitting, Math.floor(luck / 6)) ?? aDay;
};

/** Tries something on the report of that slot as everything stands; where nothing can become of it any more, or nothing is there yet but by merging, on another. */
export const tryOne = (scene: OpinionScene, look: OpinionLook, { slot, luck }: Try): Promise<Outcome> => {
  const alive = scene.ids.filter((id) => {
    const found = look.reports.find((row) => row.id === id);
    if (!found) return scene.parts.includes(id);
    return !["WITHDRAWN", "MERGED"].includes(found.state) || luck % 5 === 0;
  });
  const id = pick(alive, slot) ?? scene.parts[0] ?? "";
  const report = look.reports.find((row) => row.id === id);
  const stage = { scene, look, slot: Math.max(0, scene.ids.indexOf(id)), luck, id, report };
  // What is done is chosen apart from how it is done.
  return actFor(stage)({ ...stage, luck: Math.imul(luck, 2_654_435_761) >>> 12 });
};

/** Reports of several authors under editing, as an office finds them on a morning: what a walk begins with. */
export const beginWith = async (scene: OpinionScene, luck: number): Promise<void> => {
  for (const [slot, id] of scene.parts.entries()) {
    const look = { reports: [], escalations: [], instructions: [], forwards: [], comments: [], authors: [] };
    const stage = {
      scene,
      look: { ...look, moves: [], issues: [], ledger: [] },
      slot,
      luck: luck + slot,
      id,
      report: undefined,
    };
    await submit(stage);
    await deskMove("take", "editor")({ ...stage, luck: 1 });
  }
};
