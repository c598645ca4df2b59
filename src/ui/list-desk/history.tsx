interface HistoryLine {
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  readonly note: string | null;
  readonly undone: boolean;
}

interface HistoryProps {
  readonly title: string;
  /** Newest first. */
  readonly lines: readonly HistoryLine[];
  readonly timeWords: (at: string) => string;
}

/** Who did what, when, with which note; what was undone struck through and said so. */
export function History({ title, lines, timeWords }: HistoryProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ol className="ui-history">
        {lines.map(({ at, actor, label, note, undone }, place) => (
          <li key={place} className={undone ? "ui-history--undone" : undefined}>
            <time dateTime={at}>{timeWords(at)}</time>
            <span>
              <span className="ui-history__what">
                {actor} {label}
              </span>
              {undone && <span className="ui-meta">（已撤销）</span>}
              {note && <span className="ui-history__note">{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
