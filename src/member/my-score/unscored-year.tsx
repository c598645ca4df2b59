import type { DutyYear } from "#contract/duty.ts";
import { PlainEntries } from "#member/my-score/plain-entries.tsx";
import { Notice } from "#ui/notice.tsx";

/** Of a member whom the rules exempt: the record without points. */
export function UnscoredYear({ year }: { readonly year: DutyYear }) {
  return (
    <>
      <Notice tone="navy">
        <p>按本会规定，您不记分。履职情况照常记录，可以在这里核对。</p>
      </Notice>
      <PlainEntries year={year} />
    </>
  );
}
