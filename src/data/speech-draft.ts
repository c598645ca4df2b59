import { clearDraft, loadDraft, saveDraft } from "#data/drafts.ts";
import { useLive } from "#data/live.ts";

/** A speech paper as far as it is written. */
export interface SpeechDraft {
  readonly title: string;
  readonly body: string;
}

const keyOf = (meetingId: string): string => `speech:${meetingId}`;

/** Title above, body below: whoever reads it in a file of everything unsent reads it as it is. */
const SEAM = "\n\n";

/** Keeps a paper on this phone, 300 ms after the last key and on leaving. */
export const keepSpeechDraft = (meetingId: string, { title, body }: SpeechDraft): void =>
  saveDraft(keyOf(meetingId), { text: `${title}${SEAM}${body}` });

/** What was written before; undefined where nothing was. Rejects with SaveFailed. */
export const readSpeechDraft = async (meetingId: string): Promise<SpeechDraft | undefined> => {
  const kept = await loadDraft(keyOf(meetingId));
  return kept && apart(kept.text);
};

/** It was handed in, or thrown away. Rejects with SaveFailed. */
export const clearSpeechDraft = (meetingId: string): Promise<void> => clearDraft(keyOf(meetingId));

/** When the paper last reached the disk, in milliseconds since 1970; null where there is none with words, undefined while that is read. */
export const useSpeechDraft = (meetingId: string): number | null | undefined =>
  useLive(
    async ({ drafts }) => {
      const draft = await drafts.get(keyOf(meetingId));
      return draft && draft.content.text.trim() !== "" ? draft.savedAt : null;
    },
    [meetingId],
  );

const apart = (text: string): SpeechDraft => {
  const at = text.indexOf(SEAM);
  return at < 0 ? { title: "", body: text } : { title: text.slice(0, at), body: text.slice(at + SEAM.length) };
};
