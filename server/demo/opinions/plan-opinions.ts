import { composedWords } from "#domain/opinion/composed-words.ts";
import type { OpinionState } from "#domain/opinion/opinion-flow.ts";
import { chanceFrom, type Chance } from "#server/demo/chance.ts";
import { daysLater, writingTimes } from "#server/demo/demo-calendar.ts";
import type { DemoMember, DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { opinionSubjects } from "#server/demo/opinions/opinion-subjects.ts";
import type { ToldAuthor, ToldMove, ToldOpinion } from "#server/demo/opinions/opinion-story.ts";
import { tellUntil, tellWays, type Telling } from "#server/demo/opinions/tell-opinion.ts";

/** Reports of the last 365 days that are printed, composites among them. */
const ISSUED = 162;
const COMPOSITES = 14;
const PARTS = 3;
const FROM_SUBMISSIONS = 40;
const ENDS: readonly (readonly [OpinionState, number])[] = [
  ["SUBMITTED", 11],
  ["EDITING", 8],
  ["PENDING_SIGN", 4],
  ["RETURNED", 8],
  ["RETAINED", 14],
  ["WITHDRAWN", 3],
];
const FRESH: readonly OpinionState[] = ["SUBMITTED", "EDITING", "PENDING_SIGN"];

type People = Pick<DemoOrganisation, "members" | "accounts" | "towns" | "units" | "submissions" | "conversions">;

/** The demo's reports of the year before `now` in every state, and those of the year before that as its register has them. The first member has one of each kind. */
export const planOpinions = (seed: string, now: Date, people: People): readonly ToldOpinion[] => {
  const chance = chanceFrom(`${seed}/opinion-reports`);
  const { accounts, units } = people;
  const editors = accounts.filter(({ roles }) => roles.includes("OFFICE"));
  const signer = accounts.find(({ roles }) => roles.includes("SECRETARY_GENERAL"));
  const [editor] = editors;
  if (!editor || !signer) throw new Error("nobody edits or signs the demo's reports");
  const telling: Telling = { chance, now, editor, signer, units };
  const told = new LastYear(telling, people).tell();
  return [...former(telling, people), ...told].toSorted(
    (one, other) => one.submittedAt.getTime() - other.submittedAt.getTime(),
  );
};

class LastYear {
  readonly told: ToldOpinion[] = [];
  constructor(
    readonly telling: Telling,
    readonly people: People,
  ) {}

  tell(): readonly ToldOpinion[] {
    this.#fromSubmissions();
    this.#composites();
    this.#single();
    this.#inOtherStates();
    return this.told;
  }

  get #issued(): number {
    return this.told.filter(({ state }) => state === "ISSUED").length;
  }

  /** What the inbox converted has become a report of its own, under the conversion's id. */
  #fromSubmissions(): void {
    const { submissions, conversions, accounts } = this.people;
    const { now } = this.telling;
    const reports = conversions.filter(({ kind }) => kind === "REPORT").toReversed();
    const chosen = reports.filter((_, at) => at % Math.ceil(reports.length / FROM_SUBMISSIONS) === 0);
    for (const { id, submissionId, title, createdAt, createdBy } of chosen) {
      const submission = submissions.find((one) => one.id === submissionId);
      if (!submission) continue;
      const words = { title, situation: submission.text, analysis: "", suggestions: "建议有关部门核实处理。" };
      const told = begin(id, words, createdAt, {
        category: submission.category,
        source: "LIAISON_POINT",
        sourceName: submission.point.name,
        authors: [],
        submittedBy: createdBy || (accounts[0]?.id ?? ""),
        submissionIds: [submissionId],
      });
      const old = daysLater(createdAt, 16) < now;
      tellUntil(this.telling, told, old && this.#issued < 40 ? "ISSUED" : old ? "RETAINED" : "SUBMITTED");
      if (told.state === "ISSUED") tellWays(this.telling, told);
      this.told.push(told);
    }
  }

  #composites(): void {
    const { chance, now } = this.telling;
    for (let at = 0; at < COMPOSITES; at++) {
      const first = daysLater(now, -(25 + at * 22 + chance.below(8)));
      const parts = Array.from({ length: PARTS }, (_, part) =>
        this.#written(daysLater(first, -part), at === 0 && part === 0 ? 0 : undefined),
      );
      const id = chance.uuid();
      const title = `关于${parts[0]?.original.title.replace(/^关于|的情况反映$/g, "") ?? ""}等问题的综合反映`;
      const composedAt = daysLater(first, 4);
      const composite = begin(
        id,
        composedWords(
          title,
          parts.map(({ original }) => original),
        ),
        composedAt,
        {
          category: parts[0]?.category ?? null,
          source: "MEMBER",
          sourceName: "",
          authors: distinct(parts.flatMap(({ authors }) => authors)),
          submittedBy: this.telling.editor.id,
          submissionIds: [],
        },
      );
      const whole = { ...composite, isComposite: true, state: "EDITING" as OpinionState, moves: new Array<ToldMove>() };
      const { editor } = this.telling;
      whole.moves.push({
        at: composedAt,
        accountId: editor.id,
        name: editor.name,
        move: "compose",
        from: "EDITING",
        to: "EDITING",
        note: `由 ${PARTS} 件合成`,
      });
      for (const part of parts) {
        tellUntil(this.telling, part, "EDITING");
        part.moves.push({
          at: composedAt,
          accountId: editor.id,
          name: editor.name,
          move: "merge",
          from: "EDITING",
          to: "MERGED",
          note: `并入《${title}》`,
        });
        part.state = "MERGED";
        part.mergedInto = id;
      }
      tellUntil(this.telling, whole, "ISSUED");
      tellWays(this.telling, whole, at === 0);
      this.told.push(...parts, whole);
    }
  }

  #single(): void {
    const { chance, now } = this.telling;
    const times = writingTimes(chance, daysLater(now, -14), ISSUED - this.#issued);
    for (const [at, time] of times.entries()) {
      const isOfFirst = at === Math.floor(times.length / 3);
      const told = this.#written(time < daysLater(now, -364) ? daysLater(time, 14) : time, isOfFirst ? 0 : undefined);
      tellUntil(this.telling, told, "ISSUED");
      tellWays(this.telling, told, isOfFirst);
      this.told.push(told);
    }
  }

  #inOtherStates(): void {
    const { chance, now } = this.telling;
    for (const [end, count] of ENDS)
      for (let at = 0; at < count; at++) {
        const days = FRESH.includes(end) ? chance.between(3, 9) : chance.between(10, 200);
        const told = this.#written(daysLater(now, -days), at === 0 ? 0 : undefined);
        tellUntil(this.telling, told, end);
        this.told.push(told);
      }
  }

  /** Handed in by a member, the first one where `which` is 0; one in six has a joint author, one in twelve somebody who is no member. */
  #written(at: Date, which?: number): ToldOpinion {
    const { chance } = this.telling;
    const { members } = this.people;
    const first = which === undefined ? chance.pick(members) : members[which];
    if (!first) throw new Error("the demo has no members");
    const joint = chance.happens(0.17) ? [chance.pick(members)].filter(({ id }) => id !== first.id) : [];
    const others = chance.happens(0.08) ? [{ memberId: null, name: "信息员（演示）", organisation: "社区联系点" }] : [];
    return written(this.telling.chance, this.people, first, [...joint.map(authorOf), ...others], at);
  }
}

const authorOf = ({ id, name }: DemoMember): ToldAuthor => ({ memberId: id, name, organisation: "" });

const distinct = (authors: readonly ToldAuthor[]): readonly ToldAuthor[] => [
  ...new Map(authors.map((author) => [author.memberId ?? author.name, author])).values(),
];

const written = (
  chance: Chance,
  { accounts, towns }: People,
  first: DemoMember,
  along: readonly ToldAuthor[],
  at: Date,
): ToldOpinion => {
  const { subject, category, ...words } = chance.pick(opinionSubjects);
  const place = towns.find(({ id }) => id === first.townId)?.name ?? "";
  const account = accounts.find(({ memberId }) => memberId === first.id);
  const source = (["MEMBER", "SECTOR", "PARTY"] as const)[chance.weighted([80, 12, 8])] ?? "MEMBER";
  return {
    ...begin(chance.uuid(), { title: `关于${place}${subject}的情况反映`, ...words }, at, {
      category,
      source,
      sourceName: source === "PARTY" ? first.party : "",
      authors: [authorOf(first), ...along],
      submittedBy: account?.id ?? "",
      submissionIds: [],
    }),
    sensitivity: chance.happens(0.04) ? "SENSITIVE" : "NORMAL",
    isOnBehalf: false,
  };
};

const begin = (
  id: string,
  original: ToldOpinion["original"],
  submittedAt: Date,
  from: Pick<ToldOpinion, "category" | "source" | "sourceName" | "authors" | "submittedBy" | "submissionIds">,
): ToldOpinion => ({
  id,
  original,
  edited: null,
  ...from,
  sensitivity: "NORMAL",
  isOnBehalf: true,
  submittedAt,
  isComposite: false,
  mergedInto: null,
  state: "SUBMITTED",
  publicNote: "",
  editorId: null,
  moves: [],
  signedAt: null,
  escalations: [],
  instructions: [],
  forwards: [],
});

/** The year before: a register, printed or kept aside. */
const former = (telling: Telling, people: People): readonly ToldOpinion[] => {
  const { chance, now } = telling;
  const year = now.getFullYear() - 1;
  const told: ToldOpinion[] = [];
  for (const member of people.members) {
    const count = chance.weighted([18, 50, 24, 8]);
    for (let each = 0; each < count; each++) {
      const at = new Date(Date.parse(`${year}-01-20T10:00:00+08:00`) + chance.below(320) * 86_400_000);
      if (at > daysLater(now, -370)) continue;
      const one = written(chance, people, member, [], at);
      tellUntil(telling, one, chance.happens(0.42) ? "ISSUED" : "RETAINED");
      if (one.state === "ISSUED") tellWays(telling, one);
      told.push(one);
    }
  }
  return told;
};
