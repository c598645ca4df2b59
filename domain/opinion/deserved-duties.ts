import type { EscalationState } from "#domain/opinion/escalation-flow.ts";
import type { OpinionState } from "#domain/opinion/opinion-flow.ts";
import type { OpinionLevel, OpinionSource } from "#domain/opinion/opinion-lists.ts";

/** One report as far as the ledger asks: a part of a composite, or one that goes alone. */
export interface CreditedReport {
  readonly id: string;
  readonly title: string;
  readonly state: OpinionState;
  readonly source: OpinionSource;
  readonly fromProposalId: string | null;
  /** The day on which it was handed in, in Shanghai. */
  readonly submittedOn: string;
  /** Members who are named on it and have not left, in their order. */
  readonly memberIds: readonly string[];
}

/** What happened to a report that goes by itself or carries others. */
export interface CreditedWhole {
  readonly id: string;
  readonly title: string;
  readonly isComposite: boolean;
  /** Null until it is signed. */
  readonly signed: { readonly on: string; readonly by: string } | null;
  readonly escalations: readonly {
    readonly id: string;
    readonly level: OpinionLevel;
    readonly state: EscalationState;
    readonly isComposite: boolean;
    readonly decidedOn: string | null;
  }[];
  /** Those that were not taken back. */
  readonly instructions: readonly { readonly id: string; readonly level: OpinionLevel; readonly givenOn: string }[];
  /** Itself where it goes alone. */
  readonly parts: readonly CreditedReport[];
}

/** An entry of the ledger that a member deserves. */
export interface DeservedDuty {
  readonly kind: "OPINION_SUBMIT" | "OPINION_ADOPTED" | "OPINION_INSTRUCTED";
  readonly sourceId: string;
  readonly matterId: string;
  readonly memberId: string;
  readonly share: { readonly place: number; readonly of: number };
  readonly dutyOn: string;
  readonly facts: Readonly<Record<string, string | boolean>>;
  readonly title: string;
  /** The report of their own that it is about: where it is seen. */
  readonly reportId: string;
  /** Empty where whoever records the event is to be named. */
  readonly by: string;
  readonly note: string;
}

/** Everything that a report and its parts earn as they stand, each member once per event: what the ledger must hold, no more and no less. */
export const deservedDuties = (whole: CreditedWhole): readonly DeservedDuty[] => [
  ...whole.parts.flatMap(handedIn),
  ...eventsOf(whole).flatMap((event) => creditedFor(whole, event)),
];

const handedIn = (report: CreditedReport): DeservedDuty[] => {
  // What was handed in as a proposal is booked as one.
  if (report.state === "RETURNED" || report.state === "WITHDRAWN" || report.source === "PROPOSAL") return [];
  return report.memberIds.map((memberId, at) => ({
    kind: "OPINION_SUBMIT",
    sourceId: report.id,
    matterId: report.id,
    memberId,
    share: { place: at + 1, of: report.memberIds.length },
    dutyOn: report.submittedOn,
    facts: {},
    title: report.title,
    reportId: report.id,
    by: "",
    note: "",
  }));
};

interface CreditedEvent {
  readonly kind: "OPINION_ADOPTED" | "OPINION_INSTRUCTED";
  readonly sourceId: string;
  readonly level: OpinionLevel;
  readonly isComposite: boolean;
  readonly on: string;
  readonly by: string;
}

const eventsOf = ({ id, isComposite, signed, escalations, instructions }: CreditedWhole): CreditedEvent[] => {
  if (!signed) return [];
  const issued = { kind: "OPINION_ADOPTED", sourceId: id, level: "COUNTY", isComposite, ...signed } as const;
  const adopted = escalations.flatMap((sent) =>
    sent.state === "ADOPTED" && sent.decidedOn !== null
      ? [{ kind: "OPINION_ADOPTED", sourceId: sent.id, level: sent.level, on: sent.decidedOn, by: "" } as const].map(
          (event) => ({ ...event, isComposite: isComposite || sent.isComposite }),
        )
      : [],
  );
  const instructed = instructions.map(
    (given) =>
      ({
        kind: "OPINION_INSTRUCTED",
        sourceId: given.id,
        level: given.level,
        isComposite,
        on: given.givenOn,
        by: "",
      }) as const,
  );
  return [issued, ...adopted, ...instructed];
};

const creditedFor = (whole: CreditedWhole, event: CreditedEvent): DeservedDuty[] => {
  const reportsByMember = new Map<string, CreditedReport[]>();
  for (const part of whole.parts)
    for (const memberId of part.memberIds)
      reportsByMember.set(memberId, [...(reportsByMember.get(memberId) ?? []), part]);
  return [...reportsByMember].map(([memberId, own], at) => ({
    kind: event.kind,
    sourceId: event.sourceId,
    matterId: own[0]?.fromProposalId ?? own[0]?.id ?? whole.id,
    memberId,
    share: { place: at + 1, of: reportsByMember.size },
    dutyOn: event.on,
    facts: { level: event.level, isComposite: event.isComposite },
    title: whole.title,
    reportId: own[0]?.id ?? whole.id,
    by: event.by,
    note: whole.isComposite ? contributionWords(whole, own) : "",
  }));
};

/** 「综合《…》由 3 件合成，您的一件是《…》」. */
const contributionWords = ({ title, parts }: CreditedWhole, own: readonly CreditedReport[]): string => {
  const named = own.map((report) => `《${report.title}》`).join("");
  const many = own.length === 1 ? "一件" : `${own.length} 件`;
  return `综合《${title}》由 ${parts.length} 件合成，您的${many}是${named}`;
};
