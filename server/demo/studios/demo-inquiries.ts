import { chooseAssignee } from "#domain/studio/choose-assignee.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { defaultOpinionSettings } from "#domain/settings/opinion-defaults.ts";
import { deadlineOf } from "#domain/time/deadline.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { flooredToHour, shanghaiDay } from "#domain/time/shanghai.ts";
import { workCalendar } from "#domain/time/work-calendar.ts";
import type { Chance } from "#server/demo/chance.ts";
import type { DemoStudio } from "#server/demo/studios/demo-studios.ts";
import { courseOf, type InquiryCourse, type InquiryFate } from "#server/demo/studios/inquiry-course.ts";
import { removedTexts, sectorQuestions, townQuestions } from "#server/demo/studios/studio-questions.ts";

export interface DemoInquiry extends InquiryCourse {
  readonly id: string;
  readonly studio: DemoStudio;
  readonly receipt: string;
  readonly text: string;
  readonly mayPublish: boolean;
  readonly receivedAt: Date;
  readonly dueOn: string;
}

export const INQUIRIES = 400;
const HALF_YEAR_DAYS = 182;
const DAY_MS = 86_400_000;
const calendar = workCalendar([], []);

/** 400 inquiries of the last half-year: nearly all answered in time, a few removed, some open, late, or waiting for their asker. */
export const demoInquiries = (chance: Chance, now: Date, studios: readonly DemoStudio[]): readonly DemoInquiry[] =>
  Array.from({ length: INQUIRIES }, (_, place) => {
    const fate = fateOf(chance, place);
    const daysAgo = daysAgoOf(chance, fate);
    const receivedAt = flooredToHour(new Date(now.getTime() - daysAgo * DAY_MS - chance.below(8) * 3_600_000));
    // The first studio is that of the newcomer: each state is there.
    const studio = (place < 8 ? studios[0] : undefined) ?? chance.pick(studios);
    return inquiryOf(chance, now, { studio, fate, receivedAt });
  });

/** The first ones show every state; of the rest nearly all are answered and closed. */
const fateOf = (chance: Chance, place: number): InquiryFate => {
  const shown = (["open", "open", "late", "needsInfo", "answered", "answered", "twice", "removed"] as const)[place];
  if (shown) return shown;
  if (place < 11) return "open";
  if (place < 12) return "late";
  return (["answered", "twice", "askedBack", "removed"] as const)[chance.weighted([84, 7, 7, 2])] ?? "answered";
};

const daysAgoOf = (chance: Chance, fate: InquiryFate): number => {
  if (fate === "open") return chance.below(2) + 0.2;
  if (fate === "needsInfo") return 2;
  return fate === "late" ? chance.between(9, 14) : chance.between(5, HALF_YEAR_DAYS);
};

interface Asked {
  readonly studio: DemoStudio;
  readonly fate: InquiryFate;
  readonly receivedAt: Date;
}

const inquiryOf = (chance: Chance, now: Date, { studio, fate, receivedAt }: Asked): DemoInquiry => {
  const { asks, answers } = chance.pick(studio.kind === "COLLECTIVE" ? townQuestions : sectorQuestions);
  const day = shanghaiDay(receivedAt);
  const answerers = studio.people.map((person, place) => ({ memberId: person.id, isHead: place === 0, open: place }));
  const roster = studio.duty.map((duty) => ({ day: dayOf(duty.day), memberId: duty.memberId }));
  const onDuty = chooseAssignee(roster, answerers, day);
  const isShown = studio.name.startsWith("澜滨") && (fate === "open" || fate === "needsInfo");
  const assignee = studio.people.find(({ id }) => !isShown && id === onDuty) ?? studio.people[0];
  if (!assignee) throw new RangeError("a studio without people");
  const dueOn = deadlineOf(calendar, day, defaultOpinionSettings.timers.INQUIRY);
  return {
    id: chance.uuid(),
    studio,
    receipt: receiptFromBytes(chance.bytes(15)),
    text: fate === "removed" ? chance.pick(removedTexts) : chance.pick(asks),
    mayPublish: chance.happens(0.45),
    receivedAt,
    dueOn,
    ...courseOf(chance, { now, receivedAt, fate, assignee, answer: chance.pick(answers) }),
  };
};
