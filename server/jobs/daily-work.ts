import { endDueCampaigns } from "#server/campaigns/move-campaign.ts";
import { sweepAttachments } from "#server/attachments/sweep-attachments.ts";
import type { House } from "#server/house.ts";
import { archiveFormerYears } from "#server/proposal-focus/archive-proposals.ts";
import { foldTally } from "#server/proposal-desk/fold-tally.ts";
import { sweepPhotos } from "#server/photos/sweep-photos.ts";
import { endDueCosigning } from "#server/proposals/end-due-cosigning.ts";
import { endDueEvaluations } from "#server/proposals/end-due-evaluations.ts";
import { archiveFormerOpinions } from "#server/opinions/archive-opinions.ts";
import { forgetExpired } from "#server/session/forget-expired.ts";
import { forgetOldOps } from "#server/sync/forget-old-ops.ts";
import { assignWaiting } from "#server/studios/assign-waiting.ts";
import { closeInquiries } from "#server/studios/close-inquiries.ts";
import { escalateLate } from "#server/studios/escalate-late.ts";
import { closeIdleSubmissions } from "#server/submissions/close-idle-submissions.ts";

export interface DailyWork {
  readonly name: string;
  /** Minute and hour in Shanghai, as cron has it. */
  readonly cron: string;
  readonly run: (house: House) => Promise<unknown>;
}

/** What the server does by itself, most of it every night; each may run twice or late without harm. */
export const dailyWork: readonly DailyWork[] = [
  { name: "forget-expired", cron: "10 3 * * *", run: forgetExpired },
  { name: "fold-proposal-tally", cron: "12 3 * * *", run: (house) => foldTally(house) },
  { name: "forget-old-ops", cron: "15 3 * * *", run: forgetOldOps },
  { name: "end-campaigns", cron: "5 0 * * *", run: endDueCampaigns },
  { name: "sweep-photos", cron: "20 3 * * *", run: sweepPhotos },
  { name: "archive-proposals", cron: "40 3 * * *", run: archiveFormerYears },
  { name: "sweep-attachments", cron: "25 3 * * *", run: sweepAttachments },
  { name: "end-cosigning", cron: "* * * * *", run: endDueCosigning },
  // A demo shows a year in all its states: it is to stay as it was loaded.
  {
    name: "end-evaluations",
    cron: "10 0 * * *",
    run: async (house) => (house.settings.demo ? 0 : endDueEvaluations(house)),
  },
  {
    name: "archive-opinions",
    cron: "45 3 * * *",
    run: async (house) => (house.settings.demo ? 0 : archiveFormerOpinions(house)),
  },
  // What is asked now is given to somebody and grows late in a demo too.
  { name: "assign-inquiries", cron: "* * * * *", run: assignWaiting },
  { name: "escalate-inquiries", cron: "*/10 * * * *", run: escalateLate },
  {
    name: "close-inquiries",
    cron: "40 3 * * *",
    run: async (house) => (house.settings.demo ? 0 : closeInquiries(house)),
  },
  {
    name: "close-idle-submissions",
    cron: "30 3 * * *",
    run: async (house) => (house.settings.demo ? 0 : closeIdleSubmissions(house)),
  },
];
