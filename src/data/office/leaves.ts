import type { decideLeave, listLeaves, OpenLeave } from "#contract/meetings-desk.ts";
import { ask } from "#data/ask-endpoint.ts";
import type { z } from "zod";

export type Leave = z.infer<typeof OpenLeave>;

export const readLeaves = (signal?: AbortSignal) => ask<typeof listLeaves>("get", "/api/v1/office/leaves", { signal });

/** Approves leave, or refuses it with a reason; gives it as it stands then. */
export const settleLeave = (id: string, decision: "approve" | "refuse", note: string) =>
  ask<typeof decideLeave>("post", "/api/v1/office/leaves/{id}/decision", { params: { id }, body: { decision, note } });
