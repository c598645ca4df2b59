import type { SpeechView } from "#contract/meetings.ts";
import type { SpeechState } from "#domain/meeting/meeting-lists.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { SpeechPaperTable } from "#server/db/meeting-tables.ts";
import type { Selectable } from "kysely";
import type { z } from "zod";

/** A speech paper as it goes over the wire. */
export const speechViewOf = (paper: Selectable<SpeechPaperTable>): z.infer<typeof SpeechView> => ({
  id: paper.id,
  meetingId: paper.meeting_id,
  title: paper.title,
  body: paper.body,
  state: paper.state as SpeechState,
  submittedAt: shanghaiIso(paper.submitted_at),
  decisionNote: paper.decision_note,
});
