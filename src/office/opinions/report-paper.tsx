import type { OpinionDetail } from "#data/office/opinions.ts";
import { useOpinionRules } from "#data/office/use-opinion-rules.ts";

interface ReportPaperProps {
  readonly detail: OpinionDetail;
  readonly words: OpinionDetail["original"];
  readonly isOriginal?: boolean;
}

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== "");

/** The text as it will be printed: its head, whom it goes to, title, paragraphs, whom it is copied to. */
export function ReportPaper({ detail, words, isOriginal }: ReportPaperProps) {
  const { paperNames } = useOpinionRules();
  const issue = detail.issues.find(({ kind }) => kind === "ISSUE");
  const lines = [words.situation, words.analysis, words.suggestions].flatMap(paragraphs);
  return (
    <article className="opinion-paper">
      {!isOriginal && (
        <header>
          <p className="opinion-paper__name">{paperNames.issue}</p>
          <p className="opinion-paper__no">
            <span>{issue?.signedOn ? issue.label : "期号签发时编定"}</span>
            <span>{issue?.signedOn}</span>
          </p>
        </header>
      )}
      {!isOriginal && detail.mainTo.length > 0 && <p className="opinion-paper__to">主送：{detail.mainTo.join("，")}</p>}
      <h2>{words.title}</h2>
      {lines.map((line, at) => (
        <p key={at} className="opinion-paper__line">
          {line.trim()}
        </p>
      ))}
      {!isOriginal && (
        <footer>
          <p>（{[detail.authors.join("、"), detail.sourceName].filter(Boolean).join("，")}）</p>
          {detail.ccTo.length > 0 && <p>抄送：{detail.ccTo.join("，")}</p>}
        </footer>
      )}
    </article>
  );
}
