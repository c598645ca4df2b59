import { useDeferredValue, useMemo } from "react";
import { labelBySensitivity, SENSITIVITIES, type Sensitivity } from "#domain/opinion/opinion-lists.ts";
import { type SensitiveMatter, sensitivePassages } from "#domain/proposal/sensitive-matter.ts";
import { labelByReportField } from "#domain/report/report-draft.ts";
import type { EditionWords } from "#office/opinions/edition-words.ts";
import { Notice } from "#ui/notice.tsx";
import { Segmented } from "#ui/segmented.tsx";

/** What matters for a report; the signs are those of proposals, the sentences there speak of filing. */
const wordsByMatter: Partial<Record<SensitiveMatter, string>> = {
  SECRET: "可能涉及秘密",
  FORBIDDEN: "可能是明令禁止的事项",
  PARTY_ORGANISATION: "涉及人事安排",
  OWN_PARTY: "涉及党派内部事务",
  IN_COURT: "可能已进入诉讼或仲裁",
  PERSONAL: "像是个人问题",
  ACCUSATION: "像是指名举报",
};

interface SensitivityFieldProps {
  readonly words: EditionWords;
  readonly onChange: (sensitivity: Sensitivity) => void;
}

/** How it is handled, with a hint where the words suggest more care; a person decides. */
export function SensitivityField({ words, onChange }: SensitivityFieldProps) {
  const settled = useDeferredValue(words);
  const passages = useMemo(() => sensitivePassages(settled).filter(({ kind }) => wordsByMatter[kind]), [settled]);
  return (
    <div className="opinion-sensitivity">
      <span className="ui-field__label">敏感程度</span>
      <Segmented
        label="敏感程度"
        value={words.sensitivity}
        options={SENSITIVITIES.map((value) => ({ value, label: labelBySensitivity[value] }))}
        onChange={onChange}
      />
      {words.sensitivity === "NORMAL" && passages.length > 0 && (
        <Notice tone="amber" title="请看一下这些地方">
          <ul>
            {passages.map(({ kind, where, quote }) => (
              <li key={kind}>
                {labelByReportField[where]}「{quote}」：{wordsByMatter[kind]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
