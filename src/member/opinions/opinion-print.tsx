import type { OpinionView } from "#contract/opinions.ts";
import { labelByReportField } from "#domain/report/report-draft.ts";
import { useWhoAmI } from "#data/session.ts";
import { PrintPart, PrintSheet } from "#ui/print-sheet.tsx";

const PARTS = ["situation", "analysis", "suggestions"] as const;

/** My own report on paper, as I wrote it. */
export function OpinionPrint({ opinion }: { readonly opinion: OpinionView }) {
  const session = useWhoAmI((state) => state.session);
  const names = opinion.authors.filter(({ hasLeft }) => !hasLeft).map(({ name }) => name);
  const write = () => (
    <>
      <h1>{opinion.title}</h1>
      <p>作者：{names.join("、")}</p>
      {PARTS.filter((part) => opinion[part].trim() !== "").map((part) => (
        <PrintPart key={part} heading={labelByReportField[part]} text={opinion[part]} />
      ))}
      <p>{opinion.statusLine}</p>
    </>
  );
  return <PrintSheet organ={`${session?.tenant.name} 社情民意信息 ${opinion.number}`} write={write} />;
}
