import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import { readOpinionRules } from "#data/office/opinion-settings.ts";
import { useAnswer } from "#data/office/use-answer.ts";
import { defaultOpinionSettings } from "#domain/settings/opinion-defaults.ts";
import type { OpinionSettings } from "#domain/settings/opinion-settings.ts";

type Read = Awaited<ReturnType<typeof readOpinionRules>>;
let kept: { readonly at: number; readonly answer: OfficeAnswer<Extract<Read, { ok: true }>["value"]> } | undefined;

const KEPT_MS = 60_000;

const readNowAndThen = async (): Promise<Read> => {
  if (kept && Date.now() - kept.at < KEPT_MS) return kept.answer;
  const answer = await readOpinionRules();
  if (answer.ok) kept = { at: Date.now(), answer };
  return answer;
};

/** What the tenant has decided about answers and guidance, at most a minute old; as delivered until it is known. */
export const useOpinionRules = (): OpinionSettings =>
  useAnswer(readNowAndThen).value?.settings ?? defaultOpinionSettings;
