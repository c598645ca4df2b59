import type { DutyFacts } from "#domain/duty/duty-entry.ts";
import type { DutyKind } from "#domain/duty/duty-kinds.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Chance } from "#server/demo/chance.ts";

/** An entry of the demo's ledger before it has its year: that follows from its day. */
export interface DutyRow {
  readonly id: string;
  readonly kind: DutyKind;
  readonly source_id: string;
  readonly matter_id: string;
  member_id: string;
  readonly duty_on: string;
  readonly share_place: number;
  readonly share_of: number;
  readonly facts: DutyFacts;
  readonly evidence: {
    readonly title: string;
    readonly link: string | null;
    readonly by: string;
    readonly note: string;
  };
  readonly at: Date;
}

interface Told {
  readonly kind: DutyKind;
  readonly source: string;
  /** The source where it is about nothing else. */
  readonly matter?: string;
  readonly member: string;
  /** When it was booked; the duty's own day where that is not said. */
  readonly at: Date;
  readonly on?: string;
  readonly share?: readonly [place: number, of: number];
  readonly facts: DutyFacts;
  readonly evidence: { readonly title: string; readonly link: string | null; readonly by: string };
}

export const dutyRow = (chance: Chance, told: Told): DutyRow => ({
  id: chance.uuid(),
  kind: told.kind,
  source_id: told.source,
  matter_id: told.matter ?? told.source,
  member_id: told.member,
  duty_on: told.on ?? shanghaiDay(told.at),
  share_place: told.share?.[0] ?? 1,
  share_of: told.share?.[1] ?? 1,
  facts: told.facts,
  evidence: { ...told.evidence, note: "" },
  at: told.at,
});
