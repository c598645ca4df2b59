import type { OpinionDetail } from "#data/office/opinions.ts";
import { standingWords } from "#office/opinions/edition-words.ts";

interface MergePreviewProps {
  readonly title: string;
  readonly parts: readonly OpinionDetail[];
}

/** How it begins: the title, each part in turn, and everybody who wrote. It is edited afterwards like any other. */
export function MergePreview({ title, parts }: MergePreviewProps) {
  const authors = [...new Set(parts.flatMap((part) => part.authors))];
  return (
    <section className="opinion-merge__preview" aria-label="预览">
      <h2>预览</h2>
      <article className="opinion-paper">
        <h2>{title || "（没有标题）"}</h2>
        {parts.map((part) => {
          const words = standingWords(part);
          return (
            <section key={part.id}>
              <h3>{words.title}</h3>
              {[words.situation, words.analysis, words.suggestions].filter(Boolean).map((text, at) => (
                <p key={at} className="opinion-paper__line ui-pre">
                  {text}
                </p>
              ))}
            </section>
          );
        })}
        <footer>
          <p>
            （综合 {parts.length} 件：{authors.join("、")}）
          </p>
        </footer>
      </article>
    </section>
  );
}
