import { useState } from "react";
import { REPORT_FIELDS } from "#domain/report/report-draft.ts";
import { EditionChoices } from "#office/opinions/edition-choices.tsx";
import { EditionConflict } from "#office/opinions/edition-conflict.tsx";
import { EditionField } from "#office/opinions/edition-field.tsx";
import { EditionStatus } from "#office/opinions/edition-status.tsx";
import { ReportHead } from "#office/opinions/report-head.tsx";
import { SensitiveHint } from "#office/opinions/sensitive-hint.tsx";
import { useEdition } from "#office/opinions/use-edition.ts";
import type { ReportProps } from "#office/opinions/use-report.ts";

/** 核稿: the original, untouched, beside the copy that is written, field by field, what differs marked on both sides. */
export function EditionPane({ detail, work }: ReportProps) {
  const edition = useEdition(detail, work.put);
  const { words, change } = edition;
  const [isOriginalOpen, setOriginalOpen] = useState(true);
  return (
    <>
      <ReportHead
        detail={detail}
        work={work}
        flush={edition.flush}
        aside={<EditionStatus edition={edition} detail={detail} />}
      />
      <section className="opinion-edition" aria-label="核稿">
        {edition.status === "overtaken" && edition.theirs && (
          <EditionConflict key={edition.theirs.editRev} edition={edition} theirs={edition.theirs} />
        )}
        <SensitiveHint words={words} />
        <div className="opinion-edition__heads">
          <h2>
            原稿 <span className="ui-meta">不会改动，划去的是编辑稿里没有了的</span>
          </h2>
          <h2>
            编辑稿 <span className="ui-meta">下划线标出的是新写的</span>
          </h2>
          <button
            type="button"
            className="opinion-edition__fold"
            aria-expanded={isOriginalOpen}
            onClick={() => setOriginalOpen(!isOriginalOpen)}
          >
            {isOriginalOpen ? "收起原稿" : "显示原稿"}
          </button>
        </div>
        {REPORT_FIELDS.map((field) => (
          <EditionField
            key={field}
            field={field}
            original={detail.original[field]}
            value={words[field]}
            showsOriginal={isOriginalOpen}
            onChange={(text) => change({ [field]: text })}
            work={work}
            detail={detail}
          />
        ))}
        <EditionChoices words={words} onChange={change} />
      </section>
    </>
  );
}
