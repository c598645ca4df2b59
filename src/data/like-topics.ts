import type { deleteVoice, findLikeTopics, LikeTopic, listVoices, putVoice } from "#contract/similar-submissions.ts";
import { ask } from "#data/ask-endpoint.ts";
import { useOnline } from "#data/sync-status.ts";
import { useEffect, useState } from "react";

/** Fewer letters speak of nothing yet. */
const FEWEST_LETTERS = 8;
/** The typing has paused. */
const PAUSE_MS = 900;
/** Nobody waits for it: a slow answer is none. */
const TIMEOUT_MS = 6_000;
const MOST_LETTERS = 4_000;
const NOTHING: readonly LikeTopic[] = [];

/** Topics that speak of the same matter as these words, asked for when the typing pauses and only with a network; empty where there are none, and on any fault. */
export const useLikeTopics = (text: string): readonly LikeTopic[] => {
  const online = useOnline();
  const words = text.trim().slice(0, MOST_LETTERS);
  const isWorth = online && words.length >= FEWEST_LETTERS;
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (!isWorth) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const call = { body: { text: words }, signal: leaving.signal, timeoutMs: TIMEOUT_MS };
      const hear = async () => {
        const answer = await ask<typeof findLikeTopics>("post", "/api/v1/like-topics", call);
        if (!leaving.signal.aborted) setFound(answer.ok ? answer.value.items : NOTHING);
      };
      void hear();
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [words, isWorth]);
  return isWorth ? found : NOTHING;
};

/** 也是我: counts me with a topic; false where that could not be said. Needs a network. */
export const joinTopic = async (id: string): Promise<boolean> =>
  (await ask<typeof putVoice>("put", "/api/v1/topics/{id}/voice", { params: { id } })).ok;

/** Takes 也是我 back; false where that could not be said. */
export const leaveTopic = async (id: string): Promise<boolean> =>
  (await ask<typeof deleteVoice>("delete", "/api/v1/topics/{id}/voice", { params: { id } })).ok;

/** Topics that I stand with, and how they stand now; undefined while nobody has answered. `refresh` asks anew. */
export const useMyVoices = () => {
  const online = useOnline();
  const [voices, setVoices] = useState<readonly LikeTopic[]>();
  useEffect(() => {
    if (!online) return;
    const leaving = new AbortController();
    void askVoices(leaving.signal, setVoices);
    return () => leaving.abort();
  }, [online]);
  return { voices, refresh: () => void askVoices(new AbortController().signal, setVoices) };
};

const askVoices = async (signal: AbortSignal, hear: (voices: readonly LikeTopic[]) => void): Promise<void> => {
  const answer = await ask<typeof listVoices>("get", "/api/v1/my-voices", { signal });
  if (!signal.aborted && answer.ok) hear(answer.value.items);
};
