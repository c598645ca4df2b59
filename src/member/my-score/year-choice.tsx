import type { DutyYear } from "#contract/duty.ts";
import { Segmented } from "#ui/segmented.tsx";
import { useSearchParams } from "react-router";

/** This year and former ones; nothing where there is only one. */
export function YearChoice({ years, shown }: { readonly years: readonly DutyYear[]; readonly shown: string }) {
  const [, setSearch] = useSearchParams();
  if (years.length < 2) return null;
  return (
    <Segmented
      label="年度"
      value={shown}
      options={years.map(({ year }) => ({ value: year, label: `${year} 年` }))}
      onChange={(year) => setSearch(year === years[0]?.year ? {} : { year }, { replace: true })}
    />
  );
}
