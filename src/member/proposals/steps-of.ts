import type { ProposalRow } from "#contract/proposals.ts";
import { nineStepsOf, type NineStep } from "#domain/proposal/nine-steps.ts";
import { defaultProposalSettings } from "#domain/settings/proposal-defaults.ts";

/** The nine steps of a proposal of mine. The first contact is the first that I have confirmed, else the first that a unit claims. */
export const stepsOf = (row: ProposalRow, labels = defaultProposalSettings.stepLabels): NineStep[] => {
  const told = row.contacts.filter((contact) => contact.mine !== "DISPUTED").map((contact) => contact.happenedOn);
  const firstContactAt = told.toSorted()[0] ?? null;
  return nineStepsOf(row.state, { ...row, firstContactAt }, labels);
};
