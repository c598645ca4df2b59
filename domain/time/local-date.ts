declare const localDate: unique symbol;

/** A plain calendar day in Shanghai, `2026-10-09`: no time, no zone. Days compare as their texts do. */
export type LocalDate = string & { readonly [localDate]: true };

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day a text names, or undefined where it names none (2026-02-30). */
export const readLocalDate = (text: string): LocalDate | undefined => (isLocalDate(text) ? text : undefined);

/** A day that the program itself wrote. Throws where the text names none. */
export const dayOf = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
};

/** Days since 1970-01-01. */
export const dayNumber = (day: LocalDate): number => Date.parse(day) / DAY_MS;

export const dayOfNumber = (number: number): LocalDate => dayOf(new Date(number * DAY_MS).toISOString().slice(0, 10));

export const addDays = (day: LocalDate, count: number): LocalDate => dayOfNumber(dayNumber(day) + count);

/** Calendar days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** The same date `count` months on, or that month's last day where it has no such date (民法典第二百零二条). */
export const addMonths = (day: LocalDate, count: number): LocalDate => {
  const [year, month, date] = partsOf(day);
  const lastDate = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOfNumber(Date.UTC(year, month - 1 + count, Math.min(date, lastDate)) / DAY_MS);
};

/** Year, month 1–12 and date. */
export const partsOf = (day: LocalDate): [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** Saturday or Sunday, by the day's number: 1970-01-01 was a Thursday. */
export const isWeekend = (number: number): boolean => (((number + 3) % 7) + 7) % 7 >= 5;

const isLocalDate = (text: string): text is LocalDate => {
  if (!SHAPE.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
