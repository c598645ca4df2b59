import type { joinCosigning as endpoint } from "#contract/similar.ts";
import { callApi, type CallRefusal } from "#data/call-api.ts";
import { wakeSync } from "#data/sync-engine.ts";
import type { Result } from "#domain/result.ts";

const PATH: (typeof endpoint)["path"] = "/api/v1/proposals/{id}/cosigning";

/** Asks to cosign a proposal of somebody else (附议); needs a network. Its text comes with the pull that follows. */
export const joinCosigning = async (proposalId: string): Promise<Result<undefined, CallRefusal>> => {
  const joined = await callApi<undefined>("POST", PATH.replace("{id}", proposalId) as `/api/v1/${string}`);
  if (joined.ok) wakeSync(true);
  return joined;
};
