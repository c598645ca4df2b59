import { useDeferredValue, useMemo, useState } from "react";
import { labelByReportField, type ReportField, reportFieldLimits } from "#domain/report/report-draft.ts";
import { countLetters } from "#domain/text/plain-text.ts";
import { CommentForm } from "#office/opinions/comment-form.tsx";
import type { ReportProps } from "#office/opinions/use-report.ts";
import { Button } from "#ui/button.tsx";
import { MarkedArea, type Selected } from "#ui/marked-area.tsx";
import { MarkedDiff } from "#ui/marked-diff.tsx";
import { diffWords } from "#ui/word-diff.ts";

interface EditionFieldProps extends ReportProps {
  readonly field: ReportField;
  readonly original: string;
  readonly value: string;
  readonly showsOriginal: boolean;
  readonly onChange: (value: string) => void;
}

const MOST_QUOTED = 200;

/** One part of the report in both copies. Words chosen in the edited one can be commented on. */
export function EditionField(props: EditionFieldProps) {
  const { field, original, value, showsOriginal, onChange, detail, work } = props;
  const [selected, setSelected] = useState<Selected>({ start: 0, end: 0 });
  const [isCommenting, setCommenting] = useState(false);
  const settled = useDeferredValue(value);
  const { left, right } = useMemo(() => diffWords(original, settled), [original, settled]);
  // While the comparison lags behind the typing nothing is marked: marks under the wrong letters would be worse.
  const parts = settled === value ? right : [{ text: value, isDifferent: false }];
  const quote = value.slice(selected.start, selected.end).trim().slice(0, MOST_QUOTED);
  const label = labelByReportField[field];
  const changes = right.filter(({ isDifferent }) => isDifferent).length;
  const gone = left.filter(({ isDifferent }) => isDifferent).length;
  return (
    <div className="opinion-pair">
      {showsOriginal && (
        <section className="opinion-pair__original" aria-label={`原稿：${label}`}>
          <p className="opinion-pair__name">{label}</p>
          {original ? <MarkedDiff parts={left} as="gone" /> : <p className="ui-meta">原稿没有写这一部分。</p>}
        </section>
      )}
      <div className="opinion-pair__edited">
        <MarkedArea
          id={field}
          label={label}
          value={value}
          parts={parts}
          onChange={onChange}
          onSelected={setSelected}
          error={faultOf(field, value)}
          note={settled === original ? "与原稿相同" : `与原稿相比：删改 ${gone} 处，新写 ${changes} 处`}
        />
        {quote && !isCommenting && (
          <Button compact icon="plus" onPress={() => setCommenting(true)}>
            批注选中的 {countLetters(quote)} 字
          </Button>
        )}
        {isCommenting && (
          <CommentForm detail={detail} work={work} field={field} quote={quote} onDone={() => setCommenting(false)} />
        )}
      </div>
    </div>
  );
}

const faultOf = (field: ReportField, value: string): string | undefined => {
  if (field === "title" && value.trim() === "") return "标题不能为空，填写后自动保存。";
  const over = countLetters(value) - reportFieldLimits[field];
  return over > 0 ? `超出 ${over} 字，请删减后再保存。` : undefined;
};
