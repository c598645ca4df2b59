import { flooredToHour } from "#domain/time/shanghai.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { CONVERSION_KINDS, HOLD_REASONS, REJECT_REASONS } from "#domain/submission/submission-lists.ts";
import type { HoldReason, RejectReason } from "#domain/submission/submission-lists.ts";
import type { Chance } from "#server/demo/chance.ts";
import { composeText, drawProblem, type Problem } from "#server/demo/compose-text.ts";
import type { Course } from "#server/demo/course.ts";
import { daysLater, writingTimes } from "#server/demo/demo-calendar.ts";
import { demoName } from "#server/demo/demo-people.ts";
import type { DemoAccount, DemoOrganisation, DemoPoint, DemoSubmission } from "#server/demo/demo-shapes.ts";
import { followCourse, type Cast, type Outcome } from "#server/demo/follow-course.ts";
import { DRAWINGS_A_TOPIC, isPictured } from "#server/demo/pictures/demo-pictures.ts";
import { rejectedTexts } from "#server/demo/topics/rejected-texts.ts";

export interface Setting {
  readonly chance: Chance;
  readonly now: Date;
  readonly organisation: Pick<DemoOrganisation, "accounts" | "points" | "units" | "towns">;
}

/** A submission together with what is known of it only while the demo is made. */
export interface ToldSubmission {
  readonly submission: DemoSubmission;
  readonly problem: Problem;
  readonly outcome: Outcome;
}

export const SUBMISSIONS = 8_600;
/** 1,100 of 8,600 were converted: 12.8 % (domain.md §5.5). */
const CONVERSIONS = 1_100;

/** What somebody wrote, before anything became of it. */
interface Written {
  readonly point: DemoPoint;
  readonly problem: Problem;
  readonly text: string;
  readonly author: DemoAccount | null;
  readonly contact: DemoSubmission["contact"];
}

/** 8,600 submissions of the year before `now`, oldest first, each as far on its way as its age allows. */
export const demoSubmissions = (setting: Setting): readonly ToldSubmission[] => {
  const { chance, now } = setting;
  const times = writingTimes(chance, now, SUBMISSIONS);
  const converted = convertedPlaces(chance, times, now);
  const told: (ToldSubmission & { readonly written: Written })[] = [];
  for (const [place, time] of times.entries()) {
    const earlier = told.slice(-400).map((one) => one.written);
    const written = write(setting, earlier, time);
    const outcome = drawOutcome(chance, converted.has(place));
    const held = heldFor(chance, time, now);
    const saying = { ...written, ...otherWords(chance, outcome, held) };
    told.push({ submission: live(setting, saying, time, held, outcome), problem: written.problem, outcome, written });
  }
  return told;
};

const convertedPlaces = (chance: Chance, times: readonly Date[], now: Date): ReadonlySet<number> => {
  const oldEnough = times.filter((time) => time < daysLater(now, -20)).length;
  return new Set(chance.shuffled(Array.from({ length: oldEnough }, (_, place) => place)).slice(0, CONVERSIONS));
};

const drawOutcome = (chance: Chance, converted: boolean): Outcome => {
  if (converted) return { kind: "convert", into: CONVERSION_KINDS[chance.weighted([2, 7, 3])] ?? "REPORT" };
  const kind = (["answer", "toMember", "toUnit", "reject", "overdue", "stuck"] as const)[
    chance.weighted([44, 14, 30, 7, 2.5, 1])
  ];
  return kind === "reject" ? { kind, reason: chance.pick(REJECT_REASONS) } : { kind: kind ?? "answer" };
};

/** Suspicious ones wait for review: a few of the last three weeks. */
const heldFor = (chance: Chance, time: Date, now: Date): HoldReason | null =>
  time > daysLater(now, -19) && chance.happens(0.09) ? chance.pick(HOLD_REASONS) : null;

/** Nine in a hundred tell of what somebody told before: most in other words, some in the same, some the same person again. */
const write = (setting: Setting, earlier: readonly Written[], time: Date): Written => {
  const { chance } = setting;
  const model = earlier.length > 0 && chance.happens(0.09) ? chance.pick(earlier) : undefined;
  if (!model) return writeAnew(setting, time);
  const way = chance.weighted([6, 1, 2]);
  if (way === 0) {
    const text = composeText(chance, model.problem, "RESIDENT");
    return { ...model, text, author: null, contact: drawContact(chance) };
  }
  if (way === 1) return { ...model, author: null, contact: drawContact(chance) };
  return {
    ...model,
    text: `${model.text}${chance.pick(["（再次反映）", "上次反映过，还没有回音。", "请尽快处理。"])}`,
  };
};

const writeAnew = (setting: Setting, time: Date): Written => {
  const { chance, organisation } = setting;
  const point = drawPoint(setting, time);
  const problem = drawProblem(chance, point);
  const author = chance.happens(0.13) ? drawMember(chance, organisation.accounts) : null;
  const text = composeText(chance, problem, author ? "MEMBER" : "RESIDENT");
  return { point, problem, text, author, contact: author ? null : drawContact(chance) };
};

/** A closed or moved point was open half a year ago. Towns differ: some points are busy, many are quiet. */
const drawPoint = ({ chance, now, organisation }: Setting, time: Date): DemoPoint => {
  const { points } = organisation;
  const point = points[Math.floor((chance.below(1000) / 1000) ** 1.6 * points.length * 0.999)] ?? chance.pick(points);
  const gone = point.status !== "ACTIVE" && time > daysLater(now, -180);
  return gone ? (points.find((other) => other.id === (point.successorId ?? point.parentId)) ?? point) : point;
};

/** The first member, whose account the sign-in page offers, has written more than the others. */
const drawMember = (chance: Chance, accounts: readonly DemoAccount[]): DemoAccount => {
  const members = accounts.filter((account) => account.memberId !== null);
  return chance.happens(0.04) && members[0] ? members[0] : chance.pick(members);
};

const drawContact = (chance: Chance): DemoSubmission["contact"] => {
  if (!chance.happens(0.16)) return null;
  const phone = `1380000${chance.between(2000, 9999)}`;
  return chance.happens(0.7) ? { name: demoName(chance), phone } : { phone };
};

/** What is to be refused, or looks like an advertisement, is no opinion of a member and has words of its own. */
const otherWords = (chance: Chance, outcome: Outcome, held: HoldReason | null) => {
  if (held === "LINKS" || held === "HONEYPOT") {
    const links = held === "LINKS" ? " https://a.example https://b.example https://c.example" : "";
    return { author: null, text: refusedText(chance, "ADVERT_OR_REPEAT") + links };
  }
  if (held) return { author: null };
  return outcome.kind === "reject" ? { author: null, text: refusedText(chance, outcome.reason) } : {};
};

const refusedText = (chance: Chance, reason: RejectReason): string =>
  `${rejectedTexts[reason].map((part) => chance.pick(part)).join("")}。`.replace(/([……])。$/, "$1");

const live = (
  setting: Setting,
  written: Written,
  time: Date,
  held: HoldReason | null,
  outcome: Outcome,
): DemoSubmission => {
  const { chance, now } = setting;
  // Of an anonymous resident no more than the hour is kept (security.md §2.3 Anonymity d).
  const at = written.author ? time : flooredToHour(time);
  const category = chance.happens(0.55) ? written.problem.topic.category : null;
  const nothing = { assigneeAccountId: null, assigneeUnitId: null, answer: null, publicNote: null };
  const standing = { ...nothing, state: "RECEIVED" as const, category };
  const course: Course = { now, standing, at, reopens: 0, moves: [] };
  if (!held) followCourse(course, outcome, castOf(setting, written.problem, written.point));
  return {
    id: chance.uuid(),
    point: written.point,
    receipt: receiptFromBytes(chance.bytes(15)),
    authorAccountId: written.author?.id ?? null,
    contact: written.contact,
    text: written.text,
    held,
    writtenAt: at,
    receivedAt: at,
    changedAt: course.at,
    reopens: course.reopens,
    pictures: held || outcome.kind === "reject" ? [] : drawPicturesOf(chance, written.problem),
    moves: course.moves,
    ...course.standing,
  };
};

/** Of what can be seen, one in four sends a picture or two. */
const drawPicturesOf = (chance: Chance, { topic: { title } }: Problem): DemoSubmission["pictures"] => {
  if (!isPictured(title) || !chance.happens(0.25)) return [];
  const drawings = chance.happens(0.4) ? [0, 1] : [chance.below(DRAWINGS_A_TOPIC)];
  return drawings.map((drawing) => ({ topic: title, drawing }));
};

const castOf = ({ chance, organisation }: Setting, problem: Problem, point: DemoPoint): Cast => {
  const { accounts, units, towns } = organisation;
  const town = towns.find((one) => one.id === point.townId) ?? chance.pick(towns);
  const unit = units.find((one) =>
    problem.topic.unit === "TOWN" ? one.name.startsWith(town.name) : one.name.endsWith(problem.topic.unit),
  );
  return {
    chance,
    clerks: accounts.filter((account) => account.roles.includes("OFFICE")),
    member: drawMember(chance, accounts),
    unit: unit ?? chance.pick(units),
    problem,
  };
};
