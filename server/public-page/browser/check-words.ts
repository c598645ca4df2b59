import { TEXT_LIMIT } from "#domain/submission/submission-lists.ts";
import { faultOfText, normalizeText, type TextFault } from "#domain/text/plain-text.ts";
import type { Draft } from "#server/public-page/browser/kept.ts";

const sentenceByFault: Record<TextFault, string> = {
  blank: "请写下要反映的事情。",
  "too-long": `太长了，最多 ${TEXT_LIMIT} 字，请删去一些或分几次提交。`,
  "not-well-formed": "里面有损坏的字符，请删去后再提交。",
  "control-character": "里面有无法显示的控制字符，请删去后再提交。",
};

/** What has to be mended before it can go, by field. */
export const faultsOfWords = (words: Draft): { readonly text?: string; readonly phone?: string } => {
  const fault = faultOfText(normalizeText(words.text), TEXT_LIMIT);
  const phone = words.phone.trim();
  return {
    ...(fault && { text: sentenceByFault[fault] }),
    ...(phone && !/^[+0-9][0-9 -]{4,19}$/.test(phone) && { phone: "电话只能有数字、空格和横线，5 到 20 位。" }),
  };
};
