import type { OpinionView } from "#contract/opinions.ts";
import { labelByReportField } from "#domain/report/report-draft.ts";
import { useWhoAmI } from "#data/session.ts";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";

const PARTS = ["situation", "analysis", "suggestions"] as const;

/** My own report on paper, as I wrote it; made only for the moment of printing. */
export function OpinionPrint({ opinion }: { readonly opinion: OpinionView }) {
  const [isPrinting, setPrinting] = useState(false);
  const session = useWhoAmI((state) => state.session);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  if (!isPrinting) return null;
  const names = opinion.authors.filter(({ hasLeft }) => !hasLeft).map(({ name }) => name);
  return createPortal(
    <article className="opinion-print">
      <p className="opinion-print__organ">
        {session?.tenant.name} 社情民意信息 {opinion.number}
      </p>
      <h1>{opinion.title}</h1>
      <p>作者：{names.join("、")}</p>
      {PARTS.filter((part) => opinion[part].trim() !== "").map((part) => (
        <section key={part}>
          <h2>{labelByReportField[part]}</h2>
          {opinion[part].split(/\n+/).map((paragraph, at) => (
            <p key={at}>{paragraph.trim()}</p>
          ))}
        </section>
      ))}
      <p>{opinion.statusLine}</p>
    </article>,
    document.body,
  );
}
