import { useCallback, useState } from "react";
import { newId } from "#data/ids.ts";
import { type OpinionDetail, readOpinion, readOpinions } from "#data/office/opinions.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { done } from "#domain/result.ts";

/** The reports to be merged in their order, and those under editing that could be added. */
export const useMerge = (asked: string) => {
  const [id] = useState(newId);
  const [ids, setIds] = useState<readonly string[]>(() => asked.split(",").filter(Boolean));
  const key = ids.toSorted().join(",");
  const ask = useCallback(() => readParts(key), [key]);
  const { value, refusal } = useAnswer(ask);
  const others =
    useAnswer(readEditing).value?.items.filter((item) => !ids.includes(item.id) && !item.isComposite) ?? [];
  const byId = new Map(value?.map((part) => [part.id, part]));
  const move = (at: number, by: 1 | -1) => {
    const next = [...ids];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    setIds(next);
  };
  return {
    id,
    ids,
    parts: ids.flatMap((one) => byId.get(one) ?? []),
    others,
    isRead: value !== undefined || refusal !== null,
    fault: refusal?.detail ?? "",
    move,
    add: (one: string) => setIds([...ids, one]),
    remove: (one: string) => setIds(ids.filter((other) => other !== one)),
  };
};

export type Merge = ReturnType<typeof useMerge>;

const readEditing = (signal?: AbortSignal) => readOpinions({ state: "EDITING" }, undefined, signal);

const readParts = async (key: string) => {
  const answers = await Promise.all(
    key
      .split(",")
      .filter(Boolean)
      .map((id) => readOpinion(id)),
  );
  const refused = answers.find((answer) => !answer.ok);
  if (refused && !refused.ok) return refused;
  return done(answers.flatMap((answer): OpinionDetail[] => (answer.ok ? [answer.value] : [])));
};
