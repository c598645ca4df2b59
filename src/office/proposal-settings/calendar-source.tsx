import { provisionalWords } from "#domain/time/deadline-words.ts";
import { HOLIDAY_NOTICES } from "#domain/time/holiday-notices.ts";
import { HOLIDAY_LAW } from "#domain/time/statutory-holidays.ts";
import { yearSource } from "#domain/time/work-calendar.ts";
import type { CalendarDesk } from "#office/proposal-settings/use-office-calendar.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** Where a year's days come from; a year that nobody has checked says so, and can be checked here. */
export function CalendarSource({ year, desk }: { readonly year: number; readonly desk: CalendarDesk }) {
  const notice = HOLIDAY_NOTICES.find((known) => known.year === year);
  if (notice) {
    return (
      <p className="ui-meta">
        依据：《国务院办公厅关于{year}年部分节假日安排的通知》（{notice.number}，{chineseDay(notice.issuedOn)}）
      </p>
    );
  }
  if (!desk.calendar.isProvisional(year)) {
    return (
      <div className="ui-cluster">
        <span className="ui-meta">{year} 年的安排已由机关对照通知核对。</span>
        <Button kind="quiet" compact onPress={() => void desk.setChecked(year, false)}>
          取消核对
        </Button>
      </div>
    );
  }
  return (
    <Notice tone="amber" title={provisionalWords(year)}>
      {yearSource(year) === "STATUTORY"
        ? `依据${HOLIDAY_LAW}，假日逢周末的顺延补假，没有调休上班。通知发布后，请对照逐日改正，再标记为已核对。`
        : "通知发布后，请对照逐日录入，再标记为已核对。"}
      <Button compact onPress={() => void desk.setChecked(year, true)}>
        标记为已核对
      </Button>
    </Notice>
  );
}

const chineseDay = (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
