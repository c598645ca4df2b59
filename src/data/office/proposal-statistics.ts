import type { getProposalStatistics, ProposalStatistics as StatisticsWire } from "#contract/proposal-statistics.ts";
import { ask } from "#data/ask-endpoint.ts";

export type ProposalStatistics = StatisticsWire;

/** The numbers of one session; without one, of the newest. */
export const readProposalStatistics = (
  meeting: { readonly term?: string | undefined; readonly session?: string | undefined },
  signal?: AbortSignal,
) => ask<typeof getProposalStatistics>("get", "/api/v1/office/proposal-statistics", { query: meeting, signal });
