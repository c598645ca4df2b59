import { refreshProposalKit } from "#data/kit-refresh.ts";
import { refreshMyDuty } from "#data/duty-refresh.ts";
import { keepMeetings } from "#data/meeting-pack.ts";
import { refreshSimilarIndex } from "#data/similar-refresh.ts";
import { sendAttachments, tidyAttachments } from "#data/send-attachments.ts";
import { onActivityChange, readActivity } from "#data/sync-engine.ts";

const AGAIN_MS = 3_600_000;

let triedAt = Number.NEGATIVE_INFINITY;

/** Now and after a pull: has my ledger and my meetings kept up to date; hourly at most what is needed to write proposals offline, the index of past ones where it is due. */
export const followSimilarIndex = (): void => {
  const look = () => {
    if (!readActivity()) void refreshMyDuty().catch(() => undefined);
    if (!readActivity()) void keepMeetings().catch(() => undefined);
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
