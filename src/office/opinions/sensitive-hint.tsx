import { useDeferredValue, useMemo } from "react";
import { type SensitiveMatter, sensitivePassages } from "#domain/proposal/sensitive-matter.ts";
import { labelByReportField } from "#domain/report/report-draft.ts";
import type { EditionWords } from "#office/opinions/edition-words.ts";
import { Notice } from "#ui/notice.tsx";

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

/** Where the words of an ordinary report suggest more care; a person decides. */
export function SensitiveHint({ words }: { readonly words: EditionWords }) {
  const settled = useDeferredValue(words);
  const passages = useMemo(() => sensitivePassages(settled).filter(({ kind }) => wordsByMatter[kind]), [settled]);
  if (words.sensitivity !== "NORMAL" || passages.length === 0) return null;
  return (
    <Notice tone="amber" title="有的地方可能敏感，请看一下；需要时在正文下面改敏感程度">
      <ul>
        {passages.map(({ kind, where, quote }) => (
          <li key={kind}>
            {labelByReportField[where]}「{quote}」：{wordsByMatter[kind]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
