interface MarkedTextProps {
  readonly text: string;
  readonly passages: readonly { readonly start: number; readonly end: number }[];
}

/** A text with the passages marked that stand elsewhere too. */
export function MarkedText({ text, passages }: MarkedTextProps) {
  const sorted = passages.toSorted((a, b) => a.start - b.start);
  const pieces = sorted.flatMap(({ start, end }, at) => [
    { from: sorted[at - 1]?.end ?? 0, to: start, isSame: false },
    { from: start, to: end, isSame: true },
  ]);
  const all = [...pieces, { from: sorted.at(-1)?.end ?? 0, to: text.length, isSame: false }];
  return (
    <p className="audits__text">
      {all.map(({ from, to, isSame }) => {
        const words = text.slice(from, to);
        return isSame ? <mark key={from}>{words}</mark> : <span key={`${from}-${to}`}>{words}</span>;
      })}
    </p>
  );
}
