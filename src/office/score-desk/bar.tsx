interface BarProps {
  readonly part: number;
  readonly whole: number;
  readonly words: string;
}

/** How much of the longest one, beside its number; the number says it, the bar only shows it. */
export function Bar({ part, whole, words }: BarProps) {
  const share = Math.max(0, Math.min(1, part / whole));
  return (
    <span className="score__bar">
      <i aria-hidden="true">
        <i style={{ width: `${(share * 100).toFixed(1)}%` }} />
      </i>
      <span>{words}</span>
    </span>
  );
}
