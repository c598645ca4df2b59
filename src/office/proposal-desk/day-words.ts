import { shanghaiDay, shanghaiIso } from "#domain/time/shanghai.ts";

/** 「3月12日」, with the year where it is another: for a narrow column. */
export const dayWords = (at: string, now: Date): string => {
  const [year, month, day] = shanghaiDay(new Date(at)).split("-").map(Number);
  return `${year === Number(shanghaiDay(now).slice(0, 4)) ? "" : `${year}年`}${month}月${day}日`;
};

/** 「3月12日 14:05」. */
export const timeWords = (at: string, now: Date): string =>
  `${dayWords(at, now)} ${shanghaiIso(new Date(at)).slice(11, 16)}`;

/** 「第 12 号」 once it is filed, before that 「流水 30」. */
export const numberWords = ({
  caseNo,
  serialNo,
}: {
  readonly caseNo: number | null;
  readonly serialNo: number | null;
}) => (caseNo === null ? `流水 ${serialNo ?? "—"}` : `第 ${caseNo} 号`);
