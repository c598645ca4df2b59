import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { actOnHotTopic, type HotTopicDetail, readHotTopic, readHotTopics, type TopicAct } from "#data/office/atlas.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";
import { type TopicUndo, undoOf } from "#office/hot-topics/undo-of.ts";

const nobody = () => Promise.resolve(done(undefined));

/** The topics that the address asks for, the one that is open, and what was done last with its way back. */
export const useHotTopics = () => {
  const [search, setSearch] = useSearchParams();
  const q = search.get("q")?.slice(0, 60) ?? "";
  const isHidden = search.get("hidden") === "true";
  const id = search.get("id") ?? undefined;
  const askList = useCallback(
    (signal?: AbortSignal) =>
      readHotTopics({ q: q || undefined, hidden: isHidden ? "true" : undefined, limit: "200" }, signal),
    [q, isHidden],
  );
  const askOne = useCallback(
    (signal?: AbortSignal): ReturnType<typeof readHotTopic> | ReturnType<typeof nobody> =>
      id ? readHotTopic(id, signal) : nobody(),
    [id],
  );
  const list = useAnswer(askList);
  const one = useAnswer<HotTopicDetail | undefined>(askOne);
  const [undo, setUndo] = useState<TopicUndo>();
  const [fault, setFault] = useState("");

  const go = (changes: Readonly<Record<string, string | undefined>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: "q" in changes });
  };
  const afterwards = async (openId: string) => {
    if (openId === id) await one.askAgain();
    else go({ id: openId });
    await list.askAgain();
  };
  const act = async (before: HotTopicDetail, body: TopicAct): Promise<boolean> => {
    const answer = await actOnHotTopic(before.id, body);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return false;
    setUndo(undoOf(before, body, answer.value));
    await afterwards(body.act === "hide" ? before.id : answer.value.id);
    return true;
  };
  const takeBack = async () => {
    if (!undo) return;
    const answer = await actOnHotTopic(undo.topic, undo.body);
    setFault(answer.ok ? "" : answer.refusal.detail);
    if (!answer.ok) return;
    setUndo(undefined);
    await afterwards(answer.value.id);
  };
  return {
    q,
    isHidden,
    id,
    topics: list.value?.items,
    topic: one.value?.id === id ? one.value : undefined,
    refusal: list.refusal ?? one.refusal,
    askAgain: list.askAgain,
    fault,
    undo,
    go,
    act,
    takeBack,
  };
};
