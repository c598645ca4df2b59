import { reportLetters } from "#member/reports/report-text.ts";
import { REPORT_LETTERS_ADVISED, type ReportFields } from "#domain/report/report-draft.ts";

const inWords = (count: number): string => count.toLocaleString("zh-CN");

/** How long the report is, beside what is advised: said, never enforced. */
export function LetterCount({ fields }: { readonly fields: ReportFields }) {
  const letters = reportLetters(fields);
  const over = letters - REPORT_LETTERS_ADVISED;
  return (
    <p>
      全文 <strong>{inWords(letters)}</strong> 字
      <span className="ui-meta">
        {over > 0
          ? `，比建议的 ${inWords(REPORT_LETTERS_ADVISED)} 字多 ${inWords(over)} 字，一事一报，可以再精简`
          : `，建议不超过 ${inWords(REPORT_LETTERS_ADVISED)} 字`}
      </span>
    </p>
  );
}
