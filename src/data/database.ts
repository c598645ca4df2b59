import type { DutyDocument } from "#contract/duty.ts";
import type { MeetingsDocument } from "#contract/meetings.ts";
import type { MyStudiosDocument } from "#contract/studios.ts";
import type { OpenCampaigns } from "#contract/campaigns.ts";
import type { OpinionsDocument } from "#contract/opinions.ts";
import type { ProposalKit } from "#contract/proposal-kit.ts";
import Dexie, { type Table } from "dexie";
import { sha256 } from "#data/sha256.ts";
import type { StoredAttachment } from "#data/attachments.ts";
import type { Draft } from "#data/drafts.ts";
import type { KeptDocument } from "#data/kept-document.ts";
import type { KeptRules } from "#data/proposal-rules.ts";
import type { TextBlock } from "#domain/meeting/text-block.ts";
import type { DraftRecord } from "#sync/draft-record.ts";
import type { Pause } from "#sync/pause.ts";
import { recovered, type Flight, type RecordedFlight, type OutboxEntry } from "#sync/outbox.ts";
import type { PhotoRecord } from "#sync/photo-record.ts";
import type { PointRecord, ProposalRecord, PullState, SubmissionRecord } from "#sync/replica.ts";

/** The bytes of a document of a meeting. */
export interface MeetingFile {
  readonly sha256: string;
  readonly meetingId: string;
  readonly documentId: string;
  readonly bytes: ArrayBuffer;
  /** Paragraphs, where it can be read as such; null before they were fetched, and for a PDF. */
  readonly blocks: readonly TextBlock[] | null;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** A page of a PDF (from 1) or a paragraph (from 0), and how large it was looked at. */
export interface ReadingPlace {
  readonly documentId: string;
  readonly at: number;
  readonly zoom: number;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}

export interface PhotoBytes {
  readonly submissionId: string;
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
}

/** The packed index of past proposals (docs/decisions/0125) as the server gave it last. */
export interface StoredSimilarIndex {
  readonly bytes: ArrayBuffer;
  readonly etag: string;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
}

/** What is needed to write proposals, as the server gave it last. */
export interface StoredKit {
  readonly kit: ProposalKit;
  readonly etag: string;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
}

/** Small facts of one person's database, each under its own key. */
export interface MetaByKey {
  readonly deviceId: string;
  /** The last order given to an op. */
  readonly order: number;
  readonly pull: PullState;
  readonly pause: Pause | null;
  /** Milliseconds since 1970. */
  readonly lastSyncAt: number;
  /** Milliseconds to be added to this phone's clock to get the server's time. */
  readonly clockOffsetMs: number;
  /** What the person calls this device. */
  readonly deviceName: string;
  readonly similarIndex: StoredSimilarIndex;
  /** Settings of proposals and the office's own days, as last heard. */
  readonly proposalRules: KeptRules;
  readonly proposalKit: StoredKit;
  readonly myMeetings: KeptDocument<MeetingsDocument>;
  readonly myDuty: KeptDocument<DutyDocument>;
  readonly myStudios: KeptDocument<MyStudiosDocument>;
  readonly myOpinions: KeptDocument<OpinionsDocument>;
  readonly openCampaigns: KeptDocument<OpenCampaigns>;
  /** By meeting: its changedAt when the member saw it last. */
  readonly seenMeetings: Readonly<Record<string, string>>;
  /** By report: its news (a rise of it, its return) when the author saw it last. */
  readonly seenOpinions: Readonly<Record<string, string>>;
}
type MetaRow = { readonly key: string; readonly value: MetaByKey[keyof MetaByKey] };

/** Everything that one signed-in person keeps on this phone. Another person has another database. */
export class PersonDatabase extends Dexie {
  declare readonly submissions: Table<SubmissionRecord, string>;
  declare readonly outbox: Table<OutboxEntry, string>;
  declare readonly flights: Table<RecordedFlight, number, Flight>;
  declare readonly photos: Table<PhotoRecord, [string, string]>;
  declare readonly photoBytes: Table<PhotoBytes, [string, string]>;
  declare readonly points: Table<PointRecord, string>;
  declare readonly drafts: Table<Draft, string>;
  /** Drafts of every kind. It keeps its first name: a page of an older release may still write into it. */
  declare readonly reportDrafts: Table<DraftRecord, string>;
  declare readonly proposals: Table<ProposalRecord, string>;
  declare readonly attachments: Table<StoredAttachment, string>;
  declare readonly meetingFiles: Table<MeetingFile, string>;
  /** How far each document of a meeting was read. */
  declare readonly readingPlaces: Table<ReadingPlace, string>;
  declare readonly meta: Table<MetaRow, string>;

  /** Signed out here or in another tab: nothing is written any more, so that nothing of this person comes back. */
  isLetGo = false;

  constructor(readonly accountId: string) {
    // Strict: a transaction is done when it is on the disk, not when the browser has taken note of it.
    super(databaseNameOf(accountId), { chromeTransactionDurability: "strict" });
    // Versions only ever add; an upgrade never drops or edits an op. No unique index: the server alone decides what is double.
    this.version(1).stores({
      submissions: "id, at, generation",
      outbox: "opId, entityId, [state+order]",
      photos: "[submissionId+sha256], submissionId, state",
      photoBytes: "[submissionId+sha256], submissionId",
      points: "id, code, generation",
      drafts: "key",
      meta: "key",
    });
    // Report drafts came. Batches under way became rows of their own; before, each of their ops said SENDING.
    this.version(2)
      .stores({ reportDrafts: "id, updatedSeq, generation, conflictOf.draftId", flights: "++key" })
      .upgrade((tx) =>
        tx
          .table<OutboxEntry, string>("outbox")
          .where("[state+order]")
          .between(["SENDING", 0], ["SENDING", Infinity])
          .modify((entry, row) => {
            row.value = recovered({ ...entry, state: "QUEUED" });
          }),
      );
    // Drafts of a second kind came, into the same table.
    this.version(3).stores({
      reportDrafts: "id, updatedSeq, generation, conflictOf.draftId, [draftKind+updatedSeq]",
    });
    // Proposals came: what the server says of each that concerns this member.
    this.version(4).stores({ proposals: "id, at, generation" });
    // Files of proposals came.
    this.version(5).stores({ attachments: "sha256, state" });
    // Documents of meetings came, and how far each was read.
    this.version(6).stores({ meetingFiles: "sha256, documentId", readingPlaces: "documentId" });
    this.on("versionchange", (event) => {
      if (event.newVersion === null) {
        this.letGo();
        return false;
      }
      // A newer release in another tab adds tables: it must not wait for us. The next write opens what there is then.
      this.close({ disableAutoOpen: false });
      for (const tell of upgradeListeners) tell();
      return false;
    });
  }

  /** Closed for good. */
  letGo(): void {
    this.isLetGo = true;
    this.close();
  }

  async readMeta<Key extends keyof MetaByKey>(key: Key): Promise<MetaByKey[Key] | undefined> {
    const row = await this.meta.get(key);
    return row?.value as MetaByKey[Key] | undefined;
  }

  async writeMeta<Key extends keyof MetaByKey>(key: Key, value: MetaByKey[Key]): Promise<void> {
    await this.meta.put({ key, value });
  }
}

/** The name tells nobody who it belongs to. */
export const databaseNameOf = (accountId: string): string =>
  `wy-u-${sha256(new TextEncoder().encode(accountId)).slice(0, 16)}`;

let current: PersonDatabase | null = null;
const listeners = new Set<() => void>();
const upgradeListeners = new Set<() => void>();

/** Calls when a newer release of the app, in another tab, changed the database under this page; the returned function ends it. */
export const onUpgradeElsewhere = (tell: () => void): (() => void) => {
  upgradeListeners.add(tell);
  return () => upgradeListeners.delete(tell);
};

const setCurrent = (database: PersonDatabase | null): void => {
  current = database;
  for (const tell of listeners) tell();
};

/** The database of this account, from now on the current one; it opens by itself at its first use. */
export const openPersonDatabase = (accountId: string): PersonDatabase => {
  if (current?.accountId === accountId) return current;
  current?.letGo();
  const database = new PersonDatabase(accountId);
  setCurrent(database);
  return database;
};

/** The signed-in person's database, or null where nobody is signed in. */
export const currentDatabase = (): PersonDatabase | null => current;

/** Nobody's database is current any more; what is stored stays. */
export const closePersonDatabase = (): void => {
  current?.letGo();
  setCurrent(null);
};

/** Calls whenever the current database becomes another one; the returned function ends it. */
export const onDatabaseChange = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
