import { measureCategories } from "#bench/eval/categories.ts";
import { openEvalHouse } from "#bench/eval/eval-house.ts";
import type { Figure } from "#bench/eval/figure.ts";
import { readFolder } from "#bench/eval/read-folder.ts";
import { measureHotTopics } from "#bench/eval/hot-topics.ts";
import { measureReplyFlags } from "#bench/eval/reply-flags.ts";
import { measureResubmissions } from "#bench/eval/resubmissions.ts";
import { measureSimilar } from "#bench/eval/similar.ts";

/** Measures look-alikes, topics, suggestions and marks on the messages of a folder, each by what the product itself does. */
export const run = async (
  folder: string,
  report: (figure: Figure) => void,
  miss: (name: string) => void,
): Promise<void> => {
  const { hot, duplicates, topics, labelled, replies } = readFolder(folder, miss);
  if (hot) {
    const evalHouse = await openEvalHouse(hot);
    try {
      if (duplicates) {
        (await measureResubmissions(evalHouse, duplicates.same_user_identical_body)).forEach(report);
      }
      if (topics) (await measureSimilar(evalHouse, topics)).forEach(report);
      (await measureHotTopics(evalHouse)).forEach(report);
    } finally {
      await evalHouse.close();
    }
  }
  if (labelled) (await measureCategories(labelled)).forEach(report);
  if (replies) measureReplyFlags(replies).forEach(report);
};
