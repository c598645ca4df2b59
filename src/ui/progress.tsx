interface ProgressProps {
  readonly label: string;
  readonly now: number;
  /** Without it nobody knows how long it takes. */
  readonly of?: number;
}

export function Progress({ label, now, of }: ProgressProps) {
  return (
    <label className="ui-progress">
      <span className="ui-spread">
        <span>{label}</span>
        {of !== undefined && (
          <span className="ui-meta">
            {now} / {of}
          </span>
        )}
      </span>
      <progress max={of ?? 1} value={of === undefined ? undefined : now} />
    </label>
  );
}
