import { sectionsOf } from "#member/drafts/draft-text.ts";
import { useWhoAmI } from "#data/session.ts";
import type { Genre } from "#member/drafts/genre.ts";
import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { PrintPart, PrintSheet } from "#ui/print-sheet.tsx";

interface DraftPrintProps {
  readonly genre: Genre;
  readonly newest: () => DraftFields;
}

/** The draft on paper, with what was typed last. */
export function DraftPrint({ genre, newest }: DraftPrintProps) {
  const session = useWhoAmI((state) => state.session);
  const write = () => {
    const fields = newest();
    return (
      <>
        <h1>{fields.title?.trim() || `（未写${genre.labels.title}）`}</h1>
        {sectionsOf(genre, fields).map((section) => (
          <PrintPart key={section.heading} {...section} />
        ))}
        <p className="ui-print__name">{session?.account.name} 委员</p>
      </>
    );
  };
  const kind = genre.kind === "report" ? "社情民意信息" : "提案";
  return <PrintSheet organ={`${session?.tenant.name} ${kind}（草稿）`} write={write} />;
}
