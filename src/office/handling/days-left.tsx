import { classNames } from "#ui/class-names.ts";

interface DaysLeftProps {
  readonly days: number | null;
  readonly isOverdue: boolean;
  readonly on: string | null;
  /** Why that day, as the calendar made it. */
  readonly why?: string;
}

const SOON = 3;

/** How many working days there are, in words; the day itself beside it. */
export function DaysLeft({ days, isOverdue, on, why }: DaysLeftProps) {
  if (days === null || on === null) return null;
  const look = classNames("handling-days", isOverdue ? "handling-days--late" : days <= SOON && "handling-days--soon");
  return (
    <span className={look} title={why || undefined}>
      {daysWords(days, isOverdue)}
    </span>
  );
}

/** 还有 5 个工作日, 今天到期, 已逾期 2 个工作日. */
const daysWords = (days: number, isOverdue: boolean): string => {
  if (isOverdue) return days === 0 ? "已逾期" : `已逾期 ${-days} 个工作日`;
  return days === 0 ? "今天到期" : `还有 ${days} 个工作日`;
};

/** 2026-11-27 → 11月27日. */
export const dayWords = (day: string): string => {
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
};
