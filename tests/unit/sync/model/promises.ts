import { fieldsOfWire } from "#domain/draft/draft-wire.ts";
import type { ChangedRow } from "#contract/ops.ts";
import { isBlank } from "#sync/draft-record.ts";
import type { OutboxEntry } from "#sync/outbox.ts";
import type { PointRecord } from "#sync/replica.ts";
import type { KeptHere } from "#tests/unit/sync/model/person-store.ts";
import type { Tap } from "#tests/unit/sync/model/person.ts";
import { liveRows, type World } from "#tests/unit/sync/model/world.ts";
import { isDeepStrictEqual } from "node:util";

/** What was not kept, by its kind: so that a loss is counted as one. */
export interface Broken {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly other: readonly string[];
}

/** What one person has on one phone after everything. */
interface Corner {
  readonly phone: number;
  readonly account: string;
  readonly kept: KeptHere;
}

/** Every promise that this world did not keep, in words. */
export const brokenPromises = async (world: World): Promise<Broken> => {
  const corners = await Promise.all(
    world.phones.flatMap((phone) =>
      [...phone.stores].map(async ([account, store]) => ({ phone: phone.number, account, kept: await store.read() })),
    ),
  );
  const entryByOpId = new Map(corners.flatMap(({ kept }) => kept.entries.map((entry) => [entry.opId, entry] as const)));
  const timesByWords = new Map<string, number>();
  for (const { words } of world.server.rows.effects) timesByWords.set(words, (timesByWords.get(words) ?? 0) + 1);
  const arrivals = world.person.taps.map((tap) => ({
    tap,
    times: timesByWords.get(tap.words) ?? 0,
    entry: entryByOpId.get(tap.opId),
  }));

  return {
    lost: [
      ...arrivals.filter((one) => !isMoot(world, one)).flatMap(lossOf),
      ...lostPhotos(world),
      ...vanishedValues(world, corners),
    ],
    doubled: [...timesByWords]
      .filter(([, times]) => times > 1)
      .map(([words, times]) => `${words} stands ${times} times`),
    other: [
      ...world.bugs,
      ...corners.flatMap(unsettledEntries),
      ...corners.flatMap((corner) => differences(world, corner)),
      ...corners.flatMap((corner) => forgottenTaps(world, corner)),
      ...strangers(world),
      ...reorderings(world),
      ...changedOps(world),
    ],
  };
};

/** Everything of `broken` in one list. */
export const sentencesOf = ({ lost, doubled, other }: Broken): string[] => [...lost, ...doubled, ...other];

interface Arrival {
  readonly tap: Tap;
  readonly times: number;
  readonly entry: OutboxEntry | undefined;
}

/** A withdrawal of what the server has refused, and so never had, is let go. */
const isMoot = ({ person }: World, { tap, times, entry }: Arrival): boolean => {
  const put = person.taps.find((one) => one.kind === "submission.put" && one.entityId === tap.entityId);
  const wasRefused = put !== undefined && (put.isRefused || person.sentAgain.has(put.opId));
  return tap.kind === "submission.withdraw" && !entry && times === 0 && wasRefused;
};

const lossOf = ({ tap, times, entry }: Arrival): string[] => {
  const name = `${tap.words} (${tap.kind})`;
  if (!entry) return [`${name} has left no trace on its phone`];
  if (tap.kind === "submission.put" && !tap.isRefused && times === 0)
    return [`${name} never arrived, it is ${entry.state}`];
  return entry.state === "ACCEPTED" && times === 0 ? [`${name} is called accepted and never arrived`] : [];
};

/** A photo of a text that has arrived is on the server, under its author. */
const lostPhotos = ({ person, server }: World): string[] =>
  person.taps
    .filter((tap) => server.rows.submissions.has(tap.entityId))
    .flatMap((tap) => tap.photos.filter((sha256) => !server.rows.photos.has(`${tap.account} ${sha256}`)))
    .map((sha256) => `the photo ${sha256} never arrived`);

/** Every value that was typed stands in a draft, unless somebody who saw it let it go. */
const vanishedValues = ({ server, writer }: World, corners: readonly Corner[]): string[] => {
  const onServer = [...server.rows.drafts.values()].map(({ row }) => row.data && fieldsOfWire(row.data));
  // What was refused for good waits on its phone for its writer.
  const onPhones = corners.flatMap(({ kept }) =>
    kept.entries.map(({ op, state }) =>
      state === "PARKED" && op.kind === "draft.put" ? fieldsOfWire(op.payload) : undefined,
    ),
  );
  const stands = new Set([...onServer, ...onPhones].flatMap((fields) => Object.values(fields ?? {})));
  return [...writer.typed]
    .filter((value) => !stands.has(value) && !writer.letGo.has(value))
    .map((value) => `${value} was typed into a draft and has vanished`);
};

const unsettledEntries = ({ phone, kept }: Corner): string[] => [
  ...kept.flights.map((flight) => `phone ${phone}: the flight of ${flight.opIds.join()} never ended`),
  ...kept.entries.flatMap((entry) => {
    const name = `phone ${phone}: ${entry.op.kind} ${entry.opId}`;
    if (entry.state === "PARKED") return entry.reason && entry.code ? [] : [`${name} is parked without a reason`];
    return entry.state === "ACCEPTED" ? [] : [`${name} is still ${entry.state}`];
  }),
];

/** Where a phone shows something else than the server. */
const differences = ({ server }: World, { phone, account, kept }: Corner): string[] => {
  const views = liveRows(server.rows.viewsOf(account));
  const shown = new Map<string, unknown>([
    ...kept.submissions.flatMap(({ id, server: data }) => (data ? [[id, data] as const] : [])),
    ...kept.points.map((point) => [point.id, pointDataOf(point)] as const),
    ...kept.proposals.flatMap(({ id, server: data }) => (data ? [[id, data] as const] : [])),
  ]);
  for (const { id, fields, base, conflictOf, deletedHere } of kept.drafts)
    if (!deletedHere && !(base === null && isBlank(fields))) shown.set(id, { rev: base?.rev, fields, conflictOf });
  const asShown = (row: ChangedRow) =>
    row.t === "draft"
      ? { rev: row.rev, fields: row.data && fieldsOfWire(row.data), conflictOf: row.data?.conflictOf }
      : row.data;
  const missing = views
    .filter((row) => !isDeepStrictEqual(shown.get(row.id), asShown(row)))
    .map((row) => `phone ${phone} does not show ${row.t} ${row.id} as the server has it`);
  const known = new Set(views.map((row) => row.id));
  // Beside an answer that was refused stands what it answered, until the person has decided.
  const undecided = new Set(kept.entries.filter((entry) => entry.state === "PARKED").map((entry) => entry.entityId));
  const surplus = [...shown.keys()].filter((id) => !known.has(id) && !undecided.has(id));
  return [...missing, ...surplus.map((id) => `phone ${phone} shows ${id}, which the server does not give it`)];
};

const pointDataOf = ({ code, name, tier, kind, town, address, status, successor }: PointRecord) => {
  return { code, name, tier, kind, town, address, status, successor };
};

/** What was written here is still here, whatever the server said and however often everything was fetched anew. */
const forgottenTaps = ({ person }: World, { phone, account, kept }: Corner): string[] => {
  const mine = new Set(kept.submissions.filter((record) => record.mine).map((record) => record.id));
  return person.taps
    .filter((tap) => tap.kind === "submission.put" && tap.phone === phone && tap.account === account)
    .filter((tap) => !mine.has(tap.entityId))
    .map((tap) => `phone ${phone} has forgotten that it wrote ${tap.words}`);
};

const strangers = ({ server, person }: World): string[] => {
  const authorOf = new Map(person.taps.map((tap) => [tap.words, tap] as const));
  return server.rows.effects.flatMap(({ account, words, receipt }) => {
    const tap = authorOf.get(words);
    if (tap && tap.account !== account) return [`${words} of ${tap.account} arrived as ${account}'s`];
    return tap && tap.receipt !== receipt ? [`${words} has the receipt ${receipt}, not ${tap.receipt}`] : [];
  });
};

/** Ops of one entity that one phone wrote are applied as they were written, unless somebody sent one again by hand. */
const reorderings = ({ server, person }: World): string[] => {
  const placeByWords = new Map(server.rows.effects.map(({ words }, place) => [words, place]));
  const lastPlace = new Map<string, number>();
  return person.taps
    .filter((tap) => tap.kind !== "submission.withdraw" && !person.sentAgain.has(tap.opId))
    .flatMap((tap) => {
      const place = placeByWords.get(tap.words);
      const key = `${tap.phone} ${tap.account} ${tap.entityId}`;
      const before = lastPlace.get(key) ?? -1;
      if (place === undefined) return [];
      lastPlace.set(key, place);
      return place < before ? [`${tap.words} was applied before an elder op of its entity`] : [];
    });
};

/** A key and its content belong together for ever. */
const changedOps = ({ server }: World): string[] => {
  const textByOpId = new Map<string, string>();
  const opIdByWords = new Map<string, string>();
  return server.seen.flatMap(({ op }) => {
    const text = JSON.stringify(op);
    const known = textByOpId.get(op.opId) ?? text;
    textByOpId.set(op.opId, known);
    if (known !== text) return [`the op ${op.opId} was sent with two contents`];
    if (op.kind !== "submission.put" && op.kind !== "submission.answer") return [];
    const words = JSON.stringify([op.entityId, op.payload]);
    const first = opIdByWords.get(words) ?? op.opId;
    opIdByWords.set(words, first);
    return first === op.opId ? [] : [`${words} was sent under two keys`];
  });
};
