import { opinionFlow } from "#domain/opinion/opinion-flow.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { archiveFormerOpinions } from "#server/opinions/archive-opinions.ts";
import { openSession } from "#server/session/session-store.ts";
import type { Role } from "#domain/account/roles.ts";
import { addUnitAccount, type Person } from "#tests/support/handling-world.ts";
import { wayMovesFrom, type OpinionLook, type ReportRow } from "#tests/support/opinion-look.ts";
import { opinionBody, opinionOnBehalf } from "#tests/support/opinions.ts";
import type { Reply, TestServer } from "#tests/support/test-server.ts";
import { addSignedIn, pairOf } from "#tests/support/town.ts";
import { randomUUID } from "node:crypto";

/** What no author may ever read. */
export const SECRETS = {
  comment: "标记批注原话",
  instruction: "标记批示原话",
  reason: "标记内部理由",
} as const;

type Roles = readonly Role[];
const cast: readonly (readonly [string, Roles])[] = [
  ["first", ["MEMBER"]],
  ["second", ["MEMBER"]],
  ["third", ["MEMBER"]],
  ["editor", ["OFFICE"]],
  ["otherEditor", ["OFFICE"]],
  ["signer", ["SECRETARY_GENERAL"]],
];

/** People, a unit, and ids under which reports, composites and 专报 may come to be. */
export class OpinionScene {
  readonly parts = Array.from({ length: 4 }, () => randomUUID() as string);
  readonly composites = Array.from({ length: 2 }, () => randomUUID() as string);
  readonly special = randomUUID() as string;
  readonly unitId = randomUUID() as string;
  #people: { person: Person; roles: Roles }[] = [];

  constructor(readonly server: TestServer) {}

  get ids(): readonly string[] {
    return [...this.parts, ...this.composites];
  }

  /** The three authors, the editors, the signer, the clerk: in this order. */
  person(place: number): Person {
    const found = this.#people[place];
    if (!found) throw new Error("the scene is not open");
    return found.person;
  }

  async open(): Promise<void> {
    const { db, tenant } = this.server.house;
    await db
      .insertInto("handling_unit")
      .values({ tenant_id: tenant.id, id: this.unitId, name: "演示区城管局", sort: 1 })
      .execute();
    for (const [, roles] of cast) this.#people.push({ person: await addSignedIn(this.server, roles), roles });
    const clerk = await addUnitAccount(this.server, ["UNIT_CLERK"], this.unitId);
    this.#people.push({ person: clerk, roles: ["UNIT_CLERK"] });
  }

  /** Time goes by; everybody signs in anew. */
  async wait(hours: number): Promise<void> {
    this.server.clock.advance(hours * 3_600_000);
    for (const one of this.#people) {
      const { cookie } = await openSession(this.server.house, one.person.id, one.roles);
      one.person = { ...one.person, cookie: pairOf(cookie) };
    }
  }
}

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
const leave: Act = (stage) => op(stage, stage.luck % 3, "opinion.act", { act: "leave", note: "不参与这件。" });

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
  return call(
    { scene, look, luck, ...rest },
    ["merge", EDITOR],
    ["PUT", `office/opinion-composites/${pick(scene.composites, luck)}`, body],
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
  const move = pick(wayMovesFrom(sent?.state ?? "SENT"), stage.luck) ?? "correct";
  const decidedOn = stage.luck % 3 === 0 ? daysAgo(stage) : undefined;
  return call(
    stage,
    [`way ${move}`, EDITOR],
    [
      "POST",
      `office/opinions/${stage.id}/escalations/${sent?.level ?? "CITY"}/moves`,
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
  const path = `office/opinions/${known?.report_id ?? stage.id}/instructions/${known?.id ?? randomUUID()}/void`;
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

const flowActs = opinionFlow.flatMap(({ from, move, by }): { from: string; act: Act }[] => {
  if (by === "system") return [];
  if (by !== "author") return [{ from, act: move === "merge" ? merge : deskMove(move, by) }];
  return [{ from, act: move === "withdraw" ? withdraw : submit }];
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
const actFor = ({ report, luck }: Stage): Act => {
  const fitting: readonly Act[] =
    report === undefined
      ? [submit, submit, submit, onBehalf]
      : [
          ...flowActs.filter(({ from }) => from === report.state).map(({ act }) => act),
          ...(report.state === "EDITING" ? [edit, merge, merge, comment] : []),
          ...(report.state === "MERGED" ? [leave] : []),
          ...(["ISSUED", "ARCHIVED"].includes(report.state) ? waysUp : []),
          ...(report.state === "PENDING_SIGN" ? [bundle, settleBundle] : []),
        ];
  return pick(luck % 4 === 0 ? anyAct : fitting, luck >> 2) ?? aDay;
};

/** Tries something on the report of that slot as everything stands. */
export const tryOne = (scene: OpinionScene, look: OpinionLook, { slot, luck }: Try): Promise<Outcome> => {
  const id = pick(scene.ids, slot) ?? "";
  // A composite comes to be by merging alone.
  const known = look.reports.find((report) => report.id === id);
  const part = scene.parts.includes(id) || known ? id : (scene.parts[0] ?? "");
  const report = look.reports.find((row) => row.id === part);
  const stage = { scene, look, slot, luck, id: part, report };
  return actFor(stage)(stage);
};
