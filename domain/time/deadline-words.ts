import type { DeadlineExplanation, Term, TermUnit } from "#domain/time/deadline.ts";
import { partsOf, type LocalDate } from "#domain/time/local-date.ts";
import { yearSource, type CalendarDay } from "#domain/time/work-calendar.ts";

const wordsByUnit: Record<TermUnit, string> = { WORKING_DAY: "个工作日", DAY: "日", MONTH: "个月" };

/** 15 个工作日, 90 日, 3 个月. */
export const termWords = ({ count, unit }: Term): string => `${count} ${wordsByUnit[unit]}`;

/** The explanation as one sentence: 自 9月28日 起 15 个工作日，其间国庆节、中秋节放假 8 天、周末 3 天，10月11日 调休上班，至 10月24日. */
export const deadlineWords = (explanation: DeadlineExplanation): string => {
  const { from, due, term, nominal } = explanation;
  const say = sayDay(partsOf(from)[0] !== partsOf(due)[0]);
  const isMoved = nominal !== due;
  return [
    `自 ${say(from)} 起 ${termWords(term)}`,
    ...(term.unit === "WORKING_DAY" ? betweenWords(explanation.unusualDays, say) : []),
    ...(isMoved ? [`${say(nominal)} ${restWords(explanation)}，顺延至 ${say(due)}`] : [`至 ${say(due)}`]),
  ].join("，");
};

/** What to say beside a date of a year that stands on no checked notice; empty where it does. */
export const provisionalWords = (year: number): string => {
  const source = yearSource(year);
  if (source === "NOTICE") return "";
  return source === "STATUTORY"
    ? `${year} 年调休安排尚未核对，按法定节假日推算`
    : `${year} 年节假日安排尚未录入，仅按周末推算`;
};

type SayDay = (day: LocalDate) => string;

const sayDay =
  (withYear: boolean): SayDay =>
  (day) => {
    const [year, month, date] = partsOf(day);
    return `${withYear ? `${year}年` : ""}${month}月${date}日`;
  };

const betweenWords = (days: readonly CalendarDay[], say: SayDay): string[] => {
  const rest = days.filter(({ isWorkingDay }) => !isWorkingDay);
  const weekends = rest.filter(({ reason }) => reason === "WEEKEND").length;
  const named = rest.filter(({ reason }) => reason !== "WEEKEND");
  const restParts = [...namedRest(named), ...(weekends > 0 ? [`周末 ${weekends} 天`] : [])];
  const worked = (reason: CalendarDay["reason"], words: string) => {
    const found = days.filter((day) => day.isWorkingDay && day.reason === reason);
    return found.length > 0 ? [`${found.map(({ day }) => say(day)).join("、")} ${words}`] : [];
  };
  return [
    ...(restParts.length > 0 ? [`其间${restParts.join("、")}`] : []),
    ...worked("SHIFTED", "调休上班"),
    ...worked("OFFICE", "按机关安排上班"),
  ];
};

const namedRest = (days: readonly CalendarDay[]): string[] => {
  const countByName = new Map<string, number>();
  for (const day of days) countByName.set(restName(day), (countByName.get(restName(day)) ?? 0) + 1);
  return [...countByName].map(([name, count]) => `${name} ${count} 天`);
};

const restName = ({ reason, name }: CalendarDay): string =>
  reason === "HOLIDAY" ? `${name}放假` : name === "" ? "机关安排休息" : `${name}休息`;

const restWords = ({ nominal, unusualDays }: DeadlineExplanation): string => {
  const day = unusualDays.find((unusual) => unusual.day === nominal);
  return day && day.reason !== "WEEKEND" ? restName(day) : "逢周末";
};
