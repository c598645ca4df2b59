/** The last weeks as a small line; its words say the ends, for who cannot see it. */
export function SparkLine({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const most = Math.max(1, ...values);
  const step = 96 / Math.max(1, values.length - 1);
  const points = values.map((value, at) => `${at * step + 2},${26 - (value / most) * 22}`).join(" ");
  return (
    <svg className="atlas-spark" viewBox="0 0 100 30" role="img" aria-label={label}>
      <line className="atlas-axis" x1={2} x2={98} y1={28} y2={28} />
      <polyline points={points} />
    </svg>
  );
}
