import { useMyStudios } from "#data/my-studios.ts";
import { weekdayOf } from "#domain/studio/duty-pattern.ts";
import { dayOf } from "#domain/time/local-date.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { dayWords } from "#member/studio/inquiry-look.ts";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { List } from "#ui/list.tsx";
import { Page } from "#ui/page.tsx";
import { Row } from "#ui/row.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusTag } from "#ui/status-tag.tsx";
import { useNow } from "#ui/use-now.ts";
import { useParams } from "react-router";

const WEEKDAYS = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];

/** Who is on duty from today on, my own days marked. */
export function RosterScreen() {
  const { id = "" } = useParams();
  const today = shanghaiDay(useNow());
  const { mine } = useMyStudios();
  const studio = mine?.studios.find((one) => one.id === id);
  const ahead = studio?.duty.filter(({ day }) => day >= today) ?? [];
  return (
    <Page title="值班安排" caption={studio?.name} back={{ to: "/studios", label: "委员工作室" }}>
      {mine === undefined && <Skeleton lines={6} />}
      {mine !== undefined && ahead.length === 0 && (
        <EmptyState icon="clock" text="本月和下月还没有排班，请与工作室负责人或办公室联系。" />
      )}
      {ahead.length > 0 && (
        <Card flush>
          <List label="值班安排">
            {ahead.map((duty) => (
              <Row
                key={duty.day + duty.memberId}
                title={`${dayWords(duty.day)} ${WEEKDAYS[weekdayOf(dayOf(duty.day))] ?? ""}　${duty.name}`}
                meta={[duty.hours, duty.note].filter(Boolean).join(" · ")}
                side={
                  duty.memberId === mine?.memberId && (
                    <StatusTag tone="navy" icon="user">
                      {duty.day === today ? "今天是您" : "您"}
                    </StatusTag>
                  )
                }
              />
            ))}
          </List>
        </Card>
      )}
    </Page>
  );
}
