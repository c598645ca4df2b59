import { sectionsOf } from "#member/drafts/draft-text.ts";
import { useWhoAmI } from "#data/session.ts";
import type { Genre } from "#member/drafts/genre.ts";
import type { DraftFields } from "#domain/draft/draft-kind.ts";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";

interface PrintSheetProps {
  readonly genre: Genre;
  readonly newest: () => DraftFields;
}

/** The draft on paper, as an office prints it. Made only for the moment of printing, also where the browser's own menu asks for it. */
export function PrintSheet({ genre, newest }: PrintSheetProps) {
  const [fields, setFields] = useState<DraftFields>();
  const session = useWhoAmI((state) => state.session);
  useEffect(() => {
    const begin = () => flushSync(() => setFields(newest()));
    const end = () => setFields(undefined);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  });
  if (!fields) return null;
  return createPortal(
    <article className="draft-print">
      <p className="draft-print__organ">
        {session?.tenant.name} {genre.kind === "report" ? "社情民意信息" : "提案"}（草稿）
      </p>
      <h1>{fields.title?.trim() || `（未写${genre.labels.title}）`}</h1>
      {sectionsOf(genre, fields).map(({ heading, text }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {text.split(/\n+/).map((paragraph, at) => (
            <p key={at}>{paragraph.trim()}</p>
          ))}
        </section>
      ))}
      <p className="draft-print__name">{session?.account.name} 委员</p>
    </article>,
    document.body,
  );
}
