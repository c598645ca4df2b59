import { useState } from "react";
import { useMay } from "#data/office/use-may.ts";
import { type ForwardState, labelByForwardState } from "#domain/opinion/opinion-lists.ts";
import { ForwardForm } from "#office/opinions/forward-form.tsx";
import { isPrinted } from "#office/opinions/is-printed.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import type { IconName } from "#ui/icon-shapes.ts";
import { StatusTag, type Tone } from "#ui/status-tag.tsx";

const lookByState: Record<ForwardState, readonly [Tone, IconName]> = {
  SENT: ["navy", "send"],
  HANDLED: ["green", "check"],
  GIVEN_BACK: ["amber", "undo"],
};

/** Forwarded to units, by when they answer, and what they said. */
export function ForwardsPart({ detail, work }: ReportProps) {
  const [isWriting, setWriting] = useState(false);
  const mayEdit = useMay("opinion.edit") && isPrinted(detail);
  return (
    <section className="opinion-part" aria-labelledby="opinion-forwards">
      <div className="opinion-part__head">
        <h2 id="opinion-forwards">转有关部门</h2>
        {mayEdit && !isWriting && (
          <Button compact kind="quiet" icon="plus" onPress={() => setWriting(true)}>
            转部门
          </Button>
        )}
      </div>
      {isWriting && <ForwardForm detail={detail} work={work} onDone={() => setWriting(false)} />}
      {detail.forwards.length === 0 && !isWriting && <p className="ui-meta">没有转办。</p>}
      <ul className="opinion-ways">
        {detail.forwards.map((one) => (
          <li key={one.id} className="opinion-way">
            <div className="opinion-part__head">
              <strong>{one.unitName}</strong>
              <StatusTag tone={lookByState[one.state][0]} icon={lookByState[one.state][1]}>
                {labelByForwardState[one.state]}
              </StatusTag>
            </div>
            <p className="ui-meta">
              {[`${one.sentAt.slice(0, 10)} 转办`, one.state === "SENT" && one.dueOn && `${one.dueOn} 前反馈`, one.note]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {one.reply && (
              <blockquote className="opinion-reply">
                {one.reply}
                <footer className="ui-meta">
                  {one.repliedBy} {one.repliedAt?.slice(0, 10)}
                </footer>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
