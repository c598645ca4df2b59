import type { OpKind } from "#contract/ops.ts";
import { currentDatabase, onDatabaseChange, type MetaByKey, type PersonDatabase } from "#data/database.ts";
import { refreshKept, type KeptKey, type KeptOutcome, type KeptSource } from "#data/kept-document.ts";
import { useLive } from "#data/live.ts";
import { useEffect, useState, useSyncExternalStore } from "react";

/** A screen that opens asks again after this time; so does a phone that comes back to the foreground or into a network. */
const YOUNG_MS = 5_000;

export interface Kept<Key extends KeptKey> {
  /** Null where the phone has none; undefined while it is read. */
  readonly document: MetaByKey[Key] | null | undefined;
  /** How the last asking ended; undefined while it is under way for the first time. */
  readonly outcome: KeptOutcome | undefined;
  readonly refresh: () => void;
}

/**
 * The document as this phone has it, live. It is asked for when the screen opens, when the phone comes back, and as soon as the server has taken
 * one of the ops in `kinds`, which change it.
 */
export const useKeptDocument = <Key extends KeptKey>(
  source: KeptSource<Key>,
  kinds: readonly OpKind[] = [],
): Kept<Key> => {
  const [outcome, setOutcome] = useState<KeptOutcome>();
  const database = useSyncExternalStore(onDatabaseChange, currentDatabase, () => null);
  const document = useLive(async (own) => (await own.readMeta(source.key)) ?? null, [source.key]);
  const news = useLive((own) => readLastAccepted(own, kinds), [source.key]) ?? 0;
  const behindSince = document && news > document.askedAt ? news : 0;

  const { key, path } = source;
  useEffect(() => {
    const ask = (): void => {
      const youngMs = behindSince > 0 ? 0 : YOUNG_MS;
      if (database) void refreshKept({ key, path }, youngMs).then(setOutcome, () => setOutcome("failed"));
    };
    ask();
    return onComingBack(ask);
  }, [database, key, path, behindSince]);

  const refresh = (): void => {
    setOutcome(undefined);
    void refreshKept(source, 0).then(setOutcome, () => setOutcome("failed"));
  };
  return { document, outcome, refresh };
};

const readLastAccepted = async ({ outbox }: PersonDatabase, kinds: readonly OpKind[]): Promise<number> => {
  if (kinds.length === 0) return 0;
  const accepted = outbox.where("[state+order]").between(["ACCEPTED", 0], ["ACCEPTED", Infinity]);
  let last = 0;
  await accepted.each(({ op, settledAt = 0 }) => {
    if (kinds.includes(op.kind)) last = Math.max(last, settledAt);
  });
  return last;
};

const onComingBack = (call: () => void): (() => void) => {
  const hooks = new AbortController();
  const { signal } = hooks;
  const onVisible = () => document.visibilityState === "visible" && call();
  document.addEventListener("visibilitychange", onVisible, { signal });
  for (const event of ["online", "pageshow", "focus"]) window.addEventListener(event, call, { signal });
  return () => hooks.abort();
};
