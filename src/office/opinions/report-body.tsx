import { useMay } from "#data/office/use-may.ts";
import { useWhoAmI } from "#data/session.ts";
import { CommentsPart } from "#office/opinions/comments-part.tsx";
import { CompositeParts } from "#office/opinions/composite-parts.tsx";
import { EditionPane } from "#office/opinions/edition-pane.tsx";
import { isPrinted } from "#office/opinions/is-printed.ts";
import { LikesPart } from "#office/opinions/likes-part.tsx";
import { PeoplePart } from "#office/opinions/people-part.tsx";
import { ReportHead } from "#office/opinions/report-head.tsx";
import { ReportReading } from "#office/opinions/report-reading.tsx";
import { SourcesPart } from "#office/opinions/sources-part.tsx";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { WaysPart } from "#office/opinions/ways-part.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Trail } from "#ui/trail.tsx";

/** A report: its head with the moves, the words (written or read), and beside them what they come from and what became of them. */
export function ReportBody({ detail, work, canEdit }: ReportProps & { readonly canEdit: boolean }) {
  const isOffice = useMay("opinion.edit");
  const account = useWhoAmI(({ session }) => session?.account.id);
  const isOut = isPrinted(detail);
  return (
    <div className={canEdit ? "opinion-sheet opinion-sheet--edit" : "opinion-sheet"}>
      {!canEdit && <ReportHead detail={detail} work={work} />}
      {canEdit ? (
        <EditionPane key={`${detail.id} ${account}`} detail={detail} work={work} />
      ) : (
        <ReportReading detail={detail} work={work} />
      )}
      <aside className="opinion-side" aria-label="相关情况">
        {isOut && <WaysPart detail={detail} work={work} />}
        {(isOffice || detail.comments.length > 0) && <CommentsPart detail={detail} work={work} />}
        <PeoplePart detail={detail} />
        {detail.isComposite && <CompositeParts detail={detail} work={work} />}
        <SourcesPart detail={detail} />
        {isOffice && !isOut && <LikesPart detail={detail} />}
        <Disclosure summary={`办理经过 ${detail.history.length} 步`}>
          <Trail
            label="办理经过"
            lines={detail.history.map(({ at, label, actor, note }) => ({ at, words: `${actor} ${label}`, note }))}
          />
        </Disclosure>
      </aside>
    </div>
  );
}
