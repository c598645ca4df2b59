import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import type { ChangedRow, Op, OpResult } from "#contract/ops.ts";
import type { Answer, Net, Store, StoreTx } from "#sync/ports.ts";
import type { Mutate } from "#tests/unit/sync/model/phone.ts";
import type { WorldSettings } from "#tests/unit/sync/model/world.ts";

type Planted = Pick<WorldSettings, "mutate" | "mutateByHand" | "bugs" | "isLonely">;

const onNet =
  (change: (net: Net) => Partial<Net>): Mutate =>
  ({ net }) => ({ net: { ...net, ...change(net) } });

const onStore =
  (change: (tx: StoreTx) => Partial<StoreTx>): Mutate =>
  ({ store }) => ({ store: { transaction: (work) => store.transaction((tx) => work({ ...tx, ...change(tx) })) } });

const acceptAll = (opIds: readonly string[]): Answer => {
  const results = opIds.map((opId): OpResult => ({ opId, status: "accepted" }));
  return { kind: "answer", status: 200, json: { results } };
};

/** The answer to a batch, taken for a success where `isBelieved` says so. */
const believing = (isBelieved: (answer: Answer) => boolean): Mutate =>
  onNet((net) => ({
    postOps: async (ops, signal) => {
      const answer = await net.postOps(ops, signal);
      return isBelieved(answer) ? acceptAll(ops.map((op) => op.opId)) : answer;
    },
  }));

const statusOf = (answer: Answer): number => (answer.kind === "answer" ? answer.status : 0);
const resultsOf = (answer: Answer): readonly OpResult[] | undefined =>
  answer.kind === "answer" && statusOf(answer) === 200
    ? (answer.json as { results?: readonly OpResult[] } | undefined)?.results
    : undefined;

/** Engines and servers that are wrong in one thing each. The model has to catch every one of them, or it proves nothing. */
export const plantedBugs: Readonly<Record<string, Planted>> = {
  "no key: another opId for every try": { mutate: withFreshKeys() },
  "an op that may have been sent is edited": {
    mutate: onStore((tx) => ({
      queuedAfter: async (order, limit) =>
        (await tx.queuedAfter(order, limit)).map((entry) =>
          entry.unknown && entry.op.kind === "submission.put"
            ? {
                ...entry,
                op: { ...entry.op, payload: { ...entry.op.payload, text: `${entry.op.payload.text} edited` } },
              }
            : entry,
        ),
    })),
  },
  "an op is deleted before it is sent": { mutate: deletedBeforeSent },
  "a batch leaves without being written down": { mutate: onStore(() => ({ addFlight: () => Promise.resolve(0) })) },
  "a 401 drops what was being sent": { mutate: believing((answer) => statusOf(answer) === 401) },
  "any 200 is believed": {
    mutate: believing((answer) => statusOf(answer) === 200 && resultsOf(answer) === undefined),
  },
  "an answer that does not echo the op is believed": {
    mutate: onNet((net) => ({
      postOps: async (ops, signal) => {
        const answer = await net.postOps(ops, signal);
        const results = resultsOf(answer);
        if (!results) return answer;
        const echoed = new Map(results.map((result) => [result.opId, result]));
        const json = { results: ops.map(({ opId }) => echoed.get(opId) ?? { opId, status: "accepted" }) };
        return { kind: "answer", status: 200, json };
      },
    })),
  },
  "a lost answer is taken for a success": { mutate: believing((answer) => answer.kind === "nothing") },
  "a batch is sent backwards": {
    mutate: onNet((net) => ({ postOps: (ops, signal) => net.postOps(ops.toReversed(), signal) })),
  },
  "photo bytes are let go before the server has them": {
    mutate: onStore((tx) => ({
      photoBytes: async (photo) => {
        const bytes = await tx.photoBytes(photo);
        await tx.writePhotos([{ ...photo, state: "ARRIVED" }]);
        return bytes;
      },
    })),
  },
  "the cursor is saved, the rows are not": { mutate: onStore(() => ({ writeSubmissions: () => Promise.resolve() })) },
  "a full pull forgets what was written here": {
    mutate: onStore((tx) => ({
      submissionsBefore: async (generation) =>
        (await tx.submissionsBefore(generation)).map((record) => ({ ...record, mine: undefined })),
      entitiesUnsent: () => Promise.resolve(new Set<string>()),
    })),
  },
  "no If-Match: whoever writes last wins": { bugs: { ignoresBaseRev: true } },
  "a deletion beats an edit that it did not know": { bugs: { deletesUnseen: true } },
  "a conflict copy is dropped": {
    mutate: onStore((tx) => ({
      writeDrafts: (records) => tx.writeDrafts(records.filter((record) => !record.conflictOf || record.base)),
      writeEntries: (entries) => tx.writeEntries(entries.filter(({ op }) => !isNewCopy(op))),
    })),
  },
  "a pull overwrites words that were not sent": { mutate: overwrittenByPull },
  "a draft's op that may have been sent gives way to another": {
    isLonely: true,
    mutateByHand: thawed,
    mutate: onStore(thawed),
  },
  "text is replaced under the cursor": { mutate: onStore(() => ({ isHeld: () => false })) },
  "the server's cursor is not commit-ordered": { bugs: { hasNaiveCursor: true } },
  "the server answers for whoever is signed in": { bugs: { ignoresAccount: true } },
};

function withFreshKeys(): Mutate {
  let key = 0;
  return onNet((net) => ({
    postOps: async (ops, signal) => {
      const fresh = ops.map((op) => ({ ...op, opId: `00000000-0000-7000-9000-${String(++key).padStart(12, "0")}` }));
      const answer = await net.postOps(fresh, signal);
      const results = resultsOf(answer);
      if (!results) return answer;
      const original = new Map(fresh.map((op, index) => [op.opId, ops[index]?.opId]));
      const json = { results: results.map((one) => ({ ...one, opId: original.get(one.opId) ?? one.opId })) };
      return { kind: "answer", status: 200, json };
    },
  }));
}

function deletedBeforeSent({ net, store }: { readonly net: Net; readonly store: Store }): ReturnType<Mutate> {
  const gone = new Set<string>();
  return {
    net: {
      ...net,
      postOps: async (ops, signal) => {
        for (const { opId } of ops) gone.add(opId);
        await store.transaction((tx) => tx.deleteEntries(ops.map(({ opId }) => opId)));
        return net.postOps(ops, signal);
      },
    },
    store: {
      transaction: (work) =>
        store.transaction((tx) =>
          work({
            ...tx,
            writeEntries: (entries) =>
              tx.writeEntries(entries.filter((entry) => !gone.has(entry.opId) || entry.state === "ACCEPTED")),
          }),
        ),
    },
  };
}

/** What was tried looks as if it never had been. */
function thawed(tx: StoreTx): Partial<StoreTx> {
  return {
    entriesOf: async (entityId) =>
      (await tx.entriesOf(entityId)).map((entry) =>
        entry.state === "QUEUED" ? { ...entry, tries: 0, unknown: false } : entry,
      ),
  };
}

const isNewCopy = (op: Op): boolean =>
  op.kind === "draft.put" && op.payload.conflictOf !== null && op.payload.baseRev === 0;

function overwrittenByPull({ net, store }: { readonly net: Net; readonly store: Store }): ReturnType<Mutate> {
  let rows: readonly ChangedRow[] = [];
  const overwrite = async (tx: StoreTx): Promise<void> => {
    for (const row of rows) {
      const [record] = row.t === "draft" ? await tx.drafts([row.id]) : [];
      if (row.t !== "draft" || !record || !row.data) continue;
      const { conflictOf } = row.data;
      const fields = fieldsOfWire(row.data);
      await tx.writeDrafts([{ ...record, fields, base: { rev: row.rev, fields, conflictOf, isDeleted: false } }]);
    }
  };
  return {
    net: {
      ...net,
      getChanges: async (cursor, signal) => {
        const answer = await net.getChanges(cursor, signal);
        rows = (answer.kind === "answer" && (answer.json as { rows?: readonly ChangedRow[] } | undefined)?.rows) || [];
        return answer;
      },
    },
    store: {
      transaction: (work) =>
        store.transaction((tx) =>
          work({ ...tx, writePullState: (state) => overwrite(tx).then(() => tx.writePullState(state)) }),
        ),
    },
  };
}
