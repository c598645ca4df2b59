import "#ui/marked-diff.css";
import type { DiffPart } from "#ui/word-diff.ts";

interface MarkedDiffProps {
  readonly parts: readonly DiffPart[];
  /** gone: struck through; added: underlined. */
  readonly as: "gone" | "added";
}

/** One side of a comparison: strokes and lines tell without colour, hidden words tell who listens. */
export function MarkedDiff({ parts, as }: MarkedDiffProps) {
  const Mark = as === "gone" ? "del" : "ins";
  return (
    <p className="ui-diff ui-pre">
      {parts.map(({ text, isDifferent }, at) =>
        isDifferent ? (
          <Mark key={at}>
            <span className="ui-hidden">{as === "gone" ? "［删去］" : "［新写］"}</span>
            {text}
            <span className="ui-hidden">［完］</span>
          </Mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  );
}
