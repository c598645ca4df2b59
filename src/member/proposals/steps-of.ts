import type { ProposalRow } from "#contract/proposals.ts";
import type { ProposalSettings } from "#domain/settings/proposal-settings.ts";
import { handledState } from "#data/proposal-asks.ts";
import { nineStepsOf, type NineStep } from "#domain/proposal/nine-steps.ts";

/** The nine steps of a proposal of mine. Of what a unit says it talked over with me only a yes counts. */
export const stepsOf = (row: ProposalRow, labels: ProposalSettings["stepLabels"]): NineStep[] => {
  const told = row.contacts.filter(isTrue).map((contact) => contact.happenedOn);
  const firstContactAt = told.toSorted()[0] ?? null;
  return nineStepsOf(handledState(row), { ...row, firstContactAt }, labels);
};

/** What the unit talked over with others is for them to deny. */
const isTrue = ({ isAsked, mine }: ProposalRow["contacts"][number]): boolean => !isAsked || mine === "CONFIRMED";
