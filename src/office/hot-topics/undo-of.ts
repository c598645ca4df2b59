import type { TopicAct } from "#data/office/atlas.ts";

/** What takes an act back: upon which topic, and what is done to it. */
export interface TopicUndo {
  readonly words: string;
  readonly topic: string;
  readonly body: TopicAct;
}

/** How a topic stood before. */
interface TopicBefore {
  readonly id: string;
  readonly name: string;
  readonly items: number;
  readonly members: readonly { readonly submissionId: string }[];
}

const MOST = 200;

/** How an act can be taken back, from how the topic stood before and what stands now; undefined where it cannot whole. */
export const undoOf = (
  before: TopicBefore,
  act: TopicAct,
  now: Pick<TopicBefore, "id" | "name">,
): TopicUndo | undefined => {
  switch (act.act) {
    case "rename":
      return { words: `已改名为「${now.name}」`, topic: now.id, body: { act: "rename", name: before.name } };
    case "hide":
      return { words: `已隐藏「${before.name}」`, topic: now.id, body: { act: "show" } };
    case "show":
      return {
        words: `已恢复显示「${before.name}」`,
        topic: now.id,
        body: { act: "hide", reason: "撤销恢复显示" },
      };
    case "merge": {
      const submissionIds = before.members.map(({ submissionId }) => submissionId);
      if (submissionIds.length === 0 || submissionIds.length > MOST || before.items > submissionIds.length) return;
      return {
        words: `已并入「${now.name}」`,
        topic: now.id,
        body: { act: "split", submissionIds, name: before.name },
      };
    }
    case "split":
      return { words: `已拆出「${now.name}」`, topic: now.id, body: { act: "merge", into: before.id } };
  }
};
