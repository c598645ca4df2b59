import type { MyMeeting } from "#contract/meetings.ts";
import { currentDatabase, type PersonDatabase } from "#data/database.ts";
import { refreshKept, type KeptSource } from "#data/kept-document.ts";
import { dropGoneFiles, keepMeetingFile } from "#data/meeting-files.ts";

/** A phone asks before it loads more than this by itself or at a tap. Bytes. */
export const LARGE_PACK = 20 * 1024 * 1024;
/** So much comes by itself also where nobody knows what the line costs. Bytes. */
export const SMALL_PACK = 5 * 1024 * 1024;

const SOON_MS = 7 * 86_400_000;
const EVERY_MS = 600_000;

/** Where meetings come from and lie. */
export const myMeetingsSource: KeptSource<"myMeetings"> = { key: "myMeetings", path: "/api/v1/my-meetings" };

/** What the browser knows of the line. */
interface Line {
  readonly isWifi: boolean;
  readonly savesData: boolean;
}

/** Documents of a meeting that are not here, and how many bytes that is. */
export const missingOf = (meeting: MyMeeting, kept: ReadonlySet<string>) => {
  const documents = meeting.documents.filter((document) => !kept.has(document.sha256));
  return { documents, bytes: documents.reduce((sum, { bytes }) => sum + bytes, 0) };
};

/** Whether a pack comes by itself: of a meeting of the next seven days, small or on Wi-Fi, never large, never where data are to be saved. */
export const comesByItself = (meeting: MyMeeting, bytes: number, { isWifi, savesData }: Line, now: number): boolean => {
  const isSoon = meeting.sessions.some(
    ({ startsAt, endsAt }) => Date.parse(endsAt) > now && Date.parse(startsAt) < now + SOON_MS,
  );
  if (!isSoon || meeting.state !== "PUBLISHED" || savesData) return false;
  return bytes <= SMALL_PACK || (isWifi && bytes <= LARGE_PACK);
};

/** Has the meetings of this phone kept up to date, and the documents of those that are near. Never throws. */
export const keepMeetings = async (): Promise<void> => {
  const database = currentDatabase();
  if (!database) return;
  await refreshKept(myMeetingsSource, EVERY_MS);
  await keepPacks(database).catch(() => undefined);
};

let isKeeping = false;

const keepPacks = async (database: PersonDatabase): Promise<void> => {
  if (isKeeping || !navigator.onLine) return;
  isKeeping = true;
  try {
    await dropGoneFiles(database);
    const kept = new Set(await database.meetingFiles.toCollection().primaryKeys());
    for (const meeting of (await database.readMeta("myMeetings"))?.body.meetings ?? []) {
      const { documents, bytes } = missingOf(meeting, kept);
      if (documents.length === 0 || !comesByItself(meeting, bytes, lineNow(), Date.now())) continue;
      for (const document of documents) {
        const outcome = await keepMeetingFile(meeting.id, document);
        if (!outcome.ok && outcome.refusal !== "gone") return;
      }
    }
  } finally {
    isKeeping = false;
  }
};

const lineNow = (): Line => {
  const { connection } = navigator as { connection?: { readonly type?: string; readonly saveData?: boolean } };
  return {
    isWifi: connection?.type === "wifi" || connection?.type === "ethernet",
    savesData: connection?.saveData ?? false,
  };
};
