/** Grey lines where text is coming; said once to screen readers. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="ui-skeleton" role="status" aria-label="正在载入">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
