import { Link } from "react-router";
import { moveReport } from "#data/office/opinions.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";

/** The reports that make up a composite, in their order; while it is edited each can be taken out again. */
export function CompositeParts({ detail, work }: ReportProps) {
  const isOpen = detail.state === "EDITING" && detail.moves.includes("sendToSign");
  return (
    <section className="opinion-part" aria-labelledby="opinion-parts">
      <h2 id="opinion-parts">综合自 {detail.partsOf.length} 件</h2>
      <ol className="opinion-sources">
        {detail.partsOf.map(({ id, number, title, authors, situation, analysis, suggestions }) => (
          <li key={id}>
            <Link to={`/office/opinions/${id}`}>{title}</Link>
            <span className="ui-meta">
              {number} · {authors.join("、")}
            </span>
            <Disclosure summary="看这一件">
              {[situation, analysis, suggestions].filter(Boolean).map((text) => (
                <p key={text} className="ui-pre">
                  {text}
                </p>
              ))}
            </Disclosure>
            {isOpen && (
              <Button
                compact
                kind="quiet"
                icon="undo"
                label={`移出综合：${title}`}
                busy={work.busy === id}
                onPress={() => void work.work(id, () => moveReport(id, { move: "unmerge" }), "已移出综合。")}
              >
                移出综合
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
