import type { decideAppeal, listAppeals, OfficeAppeal as AppealWire } from "#contract/score-desk.ts";
import { ask } from "#data/ask-endpoint.ts";

export type OfficeAppeal = AppealWire;

/** Open ones first, the oldest of them first. */
export const readAppeals = (signal?: AbortSignal) =>
  ask<typeof listAppeals>("get", "/api/v1/office/appeals", { signal });

export const answerAppeal = (
  id: string,
  body: { readonly decision: "accept" | "reject"; readonly reply: string; readonly reverseEntry: boolean },
) => ask<typeof decideAppeal>("post", "/api/v1/office/appeals/{id}/decision", { params: { id }, body });
