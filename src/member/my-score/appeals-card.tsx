import type { AppealView, DutyYear } from "#contract/duty.ts";
import type { MyDuty } from "#data/my-duty.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { appealTitle } from "#member/my-score/appeal-words.ts";
import { AppealTag } from "#member/my-score/appeal-tag.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { List } from "#ui/list.tsx";
import { Row } from "#ui/row.tsx";
import { useNow } from "#ui/use-now.ts";

/** What this member asked about this year, and the way to ask about something that is missing. */
export function AppealsCard({ duty, year }: { readonly duty: MyDuty; readonly year: DutyYear }) {
  const appeals = duty.document.appeals
    .filter((appeal) => appeal.year === year.year)
    .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
  if (appeals.length === 0 && year.state === "ARCHIVED") return null;
  return (
    <Card title="我的疑问" flush>
      {appeals.length === 0 && (
        <p className="score-note">哪一条不对，点开那一条选「有疑问」；该记的没有记，从这里提。</p>
      )}
      <List label="我的疑问">
        {appeals.map((appeal) => (
          <AppealRow key={appeal.id} appeal={appeal} duty={duty} />
        ))}
      </List>
      {year.state !== "ARCHIVED" && (
        <div className="score-way-in">
          <LinkButton wide icon="plus" to={`/my-score/appeal?year=${year.year}`}>
            少记了一项
          </LinkButton>
        </div>
      )}
    </Card>
  );
}

/** One appeal: what about, when, how it stands. */
export function AppealRow({ appeal, duty }: { readonly appeal: AppealView; readonly duty: MyDuty }) {
  const now = useNow();
  return (
    <Row
      title={appealTitle(appeal, duty.document)}
      meta={timeWords(appeal.openedAt, now)}
      side={<AppealTag appeal={appeal} waiting={duty.waiting} />}
      to={`/my-score/appeals/${appeal.id}`}
    />
  );
}
