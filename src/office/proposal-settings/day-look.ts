import type { CalendarDay } from "#domain/time/work-calendar.ts";

/** How a day shows: a mark of one letter, so that colour is never the only sign, and words for whoever hears it. */
export interface DayLook {
  readonly kind: "work" | "weekend" | "holiday" | "shifted" | "office-rest" | "office-work";
  readonly mark: string;
  readonly words: string;
}

export const lookOf = ({ reason, isWorkingDay, name }: CalendarDay): DayLook => {
  switch (reason) {
    case "WEEKDAY":
      return { kind: "work", mark: "", words: "上班" };
    case "WEEKEND":
      return { kind: "weekend", mark: "", words: "周末" };
    case "HOLIDAY":
      return { kind: "holiday", mark: "休", words: `${name}放假` };
    case "SHIFTED":
      return { kind: "shifted", mark: "班", words: "调休上班" };
    case "OFFICE": {
      const words = name === "" ? "机关自定" : `机关自定：${name}`;
      return isWorkingDay
        ? { kind: "office-work", mark: "班", words: `上班（${words}）` }
        : { kind: "office-rest", mark: "休", words: `休息（${words}）` };
    }
  }
};
