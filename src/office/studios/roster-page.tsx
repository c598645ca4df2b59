import { readStudio, type Roster, type Studio } from "#data/office/studios.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { useMay } from "#data/office/use-may.ts";
import { monthAfter } from "#domain/studio/duty-pattern.ts";
import { RosterGrid } from "#office/studios/roster-grid.tsx";
import { RosterTools } from "#office/studios/roster-tools.tsx";
import { useRoster } from "#office/studios/use-roster.ts";
import { DeskPage } from "#ui/desk-page.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { useCallback } from "react";
import { Link, useParams } from "react-router";

/** A studio's duty roster of one month: a grid of days, a pattern, last month laid on this. */
export function RosterPage() {
  const { id = "", month = "" } = useParams();
  return <OneMonth key={month} id={id} month={month} />;
}

function OneMonth({ id, month }: { readonly id: string; readonly month: string }) {
  const ask = useCallback((signal?: AbortSignal) => readStudio(id, signal), [id]);
  const { value: studio, refusal, askAgain } = useAnswer(ask);
  const roster = useRoster(id, month);
  const title = `${month.slice(0, 4)}年${Number(month.slice(5))}月值班表`;
  return (
    <DeskPage
      title={title}
      fault={refusal?.detail ?? roster.refusal}
      isLoading={!studio || !roster.days}
      onRetry={() => void askAgain()}
      tools={
        <>
          <LinkButton compact icon="back" to={`/office/studios/${id}/roster/${monthAfter(month, -1)}`}>
            上月
          </LinkButton>
          <LinkButton compact icon="forward" to={`/office/studios/${id}/roster/${monthAfter(month)}`}>
            下月
          </LinkButton>
        </>
      }
    >
      <p className="studios-back">
        <Link to={`/office/studios/${id}`}>{studio?.name ?? "返回"}</Link>
      </p>
      {studio && roster.days && <Body studio={studio} roster={roster} month={month} days={roster.days} />}
    </DeskPage>
  );
}

interface BodyProps {
  readonly studio: Studio;
  readonly roster: ReturnType<typeof useRoster>;
  readonly month: string;
  readonly days: Roster["days"];
}

function Body({ studio, roster, month, days }: BodyProps) {
  const mayWrite = useMay("studio.write");
  return (
    <div className="studios-body">
      {roster.fault && (
        <Notice tone="red" alert>
          <p>{roster.fault}</p>
        </Notice>
      )}
      {mayWrite && studio.people.length > 0 && <RosterTools studio={studio} month={month} roster={roster} />}
      {studio.people.length === 0 && (
        <Notice tone="amber">
          <p>工作室还没有委员，先加入委员再排班。</p>
        </Notice>
      )}
      <RosterGrid month={month} days={days} people={studio.people} onChange={mayWrite ? roster.change : undefined} />
    </div>
  );
}
