import type { CollectiveKind, OutcomeClass, ProposerType } from "#domain/proposal/proposal-lists.ts";
import type { Chance } from "#server/demo/chance.ts";
import type { DemoSession } from "#server/demo/proposals/demo-sessions.ts";
import type { DemoMember, DemoUnit } from "#server/demo/demo-shapes.ts";
import type { Teller } from "#server/demo/proposals/proposal-story.ts";
import type { Matter } from "#server/demo/proposals/proposal-words.ts";
import type { ProposalRows } from "#server/demo/proposals/proposal-rows.ts";

/** A unit with those who work for it. */
export interface StaffedUnit extends DemoUnit {
  readonly clerk: Teller;
  readonly clerkPhone: string;
  readonly leader: Teller;
  readonly mark: string;
}

/** What becomes of a proposal, unless `now` comes first. */
export type Fate = "CLOSED" | "REHANDLED" | "REFUSED" | "CONVERTED" | "RETURNED" | "WITHDRAWN" | "MERGED";

export interface ProposalPlan {
  readonly session: DemoSession;
  readonly isOrdinary: boolean;
  readonly submittedAt: Date;
  readonly serialNo: number;
  readonly proposerType: ProposerType;
  readonly collectiveKind: CollectiveKind | null;
  readonly collectiveName: string | null;
  readonly first: DemoMember;
  readonly cosigners: readonly DemoMember[];
  readonly matter: Matter;
  readonly category: string;
  readonly lead: StaffedUnit;
  readonly co: readonly StaffedUnit[];
  readonly fate: Fate;
  readonly outcome: OutcomeClass;
  /** The 流水号 of the one that it is merged into, an earlier one of its session. */
  readonly mergedInto?: number;
  readonly isKey: boolean;
  readonly isExcellent: boolean;
}

/** What a telling may draw on. */
export interface Telling {
  readonly chance: Chance;
  readonly now: Date;
  readonly rows: ProposalRows;
  readonly committee: readonly Teller[];
  readonly accountByMember: ReadonlyMap<string, string>;
  /** The last 提案号 given in each session. */
  readonly caseNoBySession: Map<number, number>;
}
