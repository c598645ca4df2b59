import { answerSimilar, type SimilarAnswer, type SimilarAsk } from "#data/similar-answer.ts";

addEventListener("message", ({ data }: MessageEvent<SimilarAsk>) => {
  postMessage(answerSimilar(data) satisfies SimilarAnswer, { transfer: [] });
});
