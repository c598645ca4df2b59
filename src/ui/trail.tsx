import "#ui/list-pane.css";

export interface TrailLine {
  readonly at: string;
  readonly words: string;
  readonly note: string;
}

/** Who did what, in order, each with its reason. */
export function Trail({ label, lines }: { readonly label: string; readonly lines: readonly TrailLine[] }) {
  return (
    <ol className="ui-trail" aria-label={label}>
      {lines.map(({ at, words, note }, place) => (
        <li key={place}>
          <time dateTime={at}>{at.slice(0, 16).replace("T", " ")}</time>
          <span>{note ? `${words}：${note}` : words}</span>
        </li>
      ))}
    </ol>
  );
}
