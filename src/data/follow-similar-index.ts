import { refreshProposalKit } from "#data/kit-refresh.ts";
import { refreshSimilarIndex } from "#data/similar-refresh.ts";
import { sendAttachments, tidyAttachments } from "#data/send-attachments.ts";
import { onActivityChange, readActivity } from "#data/sync-engine.ts";

const AGAIN_MS = 3_600_000;

let triedAt = Number.NEGATIVE_INFINITY;

/** Now and after a pull, hourly at most: has what is needed to write proposals offline brought up to date, the index of past ones where it is due. */
export const followSimilarIndex = (): void => {
  const look = () => {
    if (readActivity() || !navigator.onLine || performance.now() - triedAt < AGAIN_MS) return;
    triedAt = performance.now();
    void refreshSimilarIndex().catch(() => undefined);
    void refreshProposalKit().catch(() => undefined);
    void tidyAttachments()
      .then(() => sendAttachments())
      .catch(() => undefined);
  };
  onActivityChange(look);
  look();
};
