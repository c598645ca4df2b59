import { shanghaiIso } from "#domain/time/shanghai.ts";

const DAY_MS = 86_400_000;

/** An instant as a person says it in Shanghai: 今天 14:05, 昨天 09:12, 11月20日 14:05, 2025年11月20日. */
export const timeWords = (instant: Date | string | number, now: Date): string => {
  const at = new Date(instant);
  const [day = "", time = ""] = shanghaiIso(at).slice(0, 16).split("T");
  if (day === shanghaiIso(now).slice(0, 10)) return `今天 ${time}`;
  if (day === shanghaiIso(new Date(now.getTime() - DAY_MS)).slice(0, 10)) return `昨天 ${time}`;
  const [year, month, date] = day.split("-").map(Number);
  const isThisYear = day.slice(0, 4) === shanghaiIso(now).slice(0, 4);
  return isThisYear ? `${month}月${date}日 ${time}` : `${year}年${month}月${date}日`;
};
