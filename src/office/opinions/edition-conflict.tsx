import { useState } from "react";
import type { OpinionDetail } from "#data/office/opinions.ts";
import { labelByReportField, REPORT_FIELDS, type ReportField } from "#domain/report/report-draft.ts";
import { timeWords } from "#domain/time/time-words.ts";
import { standingWords } from "#office/opinions/edition-words.ts";
import type { EditionWork } from "#office/opinions/use-edition.ts";
import { Button } from "#ui/button.tsx";
import { MarkedDiff } from "#ui/marked-diff.tsx";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";
import { useNow } from "#ui/use-now.ts";
import { diffWords } from "#ui/word-diff.ts";

interface EditionConflictProps {
  readonly edition: EditionWork;
  readonly theirs: OpinionDetail;
}

type Side = "mine" | "theirs";

/** Two people wrote in the same copy: both shown, field by field, and nothing is lost until one is chosen. */
export function EditionConflict({ edition, theirs }: EditionConflictProps) {
  const now = useNow();
  const standing = standingWords(theirs);
  const { words } = edition;
  const differing = REPORT_FIELDS.filter((field) => words[field] !== standing[field]);
  const [sides, setSides] = useState<Partial<Record<ReportField, Side>>>({});
  const chosen = Object.fromEntries(
    differing.map((field) => [field, sides[field] === "theirs" ? standing[field] : words[field]]),
  );
  return (
    <div className="opinion-conflict" role="alert">
      <Notice
        tone="amber"
        title={`${theirs.editedBy ?? "另一位同事"} ${theirs.editedAt ? timeWords(theirs.editedAt, now) : ""} 改过这一稿`}
      >
        您写的还在，也没有覆盖对方的。请逐项选用，再保存。
      </Notice>
      {differing.map((field) => {
        const { left, right } = diffWords(standing[field], words[field]);
        return (
          <fieldset key={field} className="opinion-conflict__field">
            <legend>{labelByReportField[field]}</legend>
            <div className="opinion-conflict__pair">
              <section aria-label={`对方的${labelByReportField[field]}`}>
                <span className="ui-meta">对方保存的</span>
                <MarkedDiff parts={left} as="gone" />
              </section>
              <section aria-label={`您的${labelByReportField[field]}`}>
                <span className="ui-meta">您写的</span>
                <MarkedDiff parts={right} as="added" />
              </section>
            </div>
            <Segmented
              label={`${labelByReportField[field]}用哪一份`}
              value={sides[field] ?? "mine"}
              options={[
                { value: "theirs", label: "用对方的" },
                { value: "mine", label: "用我的" },
              ]}
              onChange={(side) => setSides({ ...sides, [field]: side })}
            />
          </fieldset>
        );
      })}
      <div className="opinion-form__actions">
        <Button kind="primary" onPress={() => edition.settle({ ...words, ...chosen })}>
          按所选的保存
        </Button>
        <Button onPress={() => edition.settle(standing)}>全部用对方的</Button>
      </div>
    </div>
  );
}
