import { draftLetters } from "#member/drafts/draft-text.ts";
import { genreByKind } from "#member/drafts/genre.ts";
import { useProposalKit } from "#data/proposal-kit.ts";
import { useWhoAmI } from "#data/session.ts";
import { labelByOpinionSource, MEMBER_SOURCES } from "#domain/opinion/opinion-lists.ts";
import { linesOf } from "#domain/proposal/proposal-draft.ts";
import { otherAuthorsOf } from "#domain/report/other-authors.ts";
import { REPORT_LETTERS_ADVISED, type ReportFields } from "#domain/report/report-draft.ts";
import { labelByOpinionCategory, OPINION_CATEGORIES } from "#domain/submission/submission-lists.ts";
import { Facts } from "#ui/facts.tsx";

/** What goes to the office, in short; what is empty is left out. */
export function ReportFacts({ fields }: { readonly fields: ReportFields }) {
  const { members } = useProposalKit();
  const me = useWhoAmI((state) => state.session?.account.name ?? "");
  const letters = draftLetters(genreByKind.report, fields);
  const source = MEMBER_SOURCES.find((one) => one === fields.source) ?? "MEMBER";
  const category = OPINION_CATEGORIES.find((one) => one === fields.category);
  const names = [
    me,
    ...linesOf(fields.coAuthors).map((id) => members.find((one) => one.id === id)?.name ?? "一位委员"),
    ...otherAuthorsOf(fields.otherAuthors).map(({ name }) => name),
  ];
  const count = letters.toLocaleString("zh-CN");
  const most = REPORT_LETTERS_ADVISED.toLocaleString("zh-CN");
  return (
    <Facts
      facts={[
        ["标题", fields.title],
        ["全文", letters > REPORT_LETTERS_ADVISED ? `${count} 字，超过建议的 ${most} 字，可以照报` : `${count} 字`],
        ["作者", names.join("、")],
        ["名义", source === "MEMBER" ? "委员本人" : `${labelByOpinionSource[source]} ${fields.sourceName}`],
        ["类别", category ? labelByOpinionCategory[category] : "由编辑确定"],
        ["来自反映", fields.submissions !== "" && `${linesOf(fields.submissions).length} 条`],
      ]}
    />
  );
}
