import { sectionsOf } from "#member/reports/report-text.ts";
import { useWhoAmI } from "#data/session.ts";
import type { ReportFields } from "#domain/report/report-draft.ts";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";

/** The report on paper, as an office prints it. Made only for the moment of printing, also where the browser's own menu asks for it. */
export function PrintSheet({ newest }: { readonly newest: () => ReportFields }) {
  const [fields, setFields] = useState<ReportFields>();
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
    <article className="report-print">
      <p className="report-print__organ">{session?.tenant.name} 社情民意信息（草稿）</p>
      <h1>{fields.title.trim() || "（未写标题）"}</h1>
      {sectionsOf(fields).map(({ heading, text }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {text.split(/\n+/).map((paragraph, at) => (
            <p key={at}>{paragraph.trim()}</p>
          ))}
        </section>
      ))}
      <p className="report-print__name">{session?.account.name} 委员</p>
    </article>,
    document.body,
  );
}
