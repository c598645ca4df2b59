/** Greetings and who writes: they name no matter. */
const INTRODUCES =
  /^(?:您好|你好|尊敬|各位|领导好|谢谢|麻烦|我说一下|我是|我叫|我们是|我家住|我住|我在|本人|今年\s*\d|地点[：:]|时间[：:]|反映(?:一个|个)?(?:问题|情况)$)/u;

const LABEL = /^(?:情况|问题|内容|事项|建议)[：:]\s*/u;

/** The first sentence of a text that names its matter, at most `max` letters: a title to begin with. Of a text that only introduces, its first sentence. */
export const titleToBeginWith = (text: string, max: number): string => {
  const sentences = text.split(/[。！？!?\n]/u).map((one) => one.trim());
  const told = sentences.map(withoutIntroduction).find((one) => one !== "");
  const sentence = told ?? sentences.find((one) => one !== "") ?? "";
  return [...sentence].slice(0, max).join("");
};

const withoutIntroduction = (sentence: string): string => {
  const clauses = sentence.replace(LABEL, "").split(/(?<=[，,；;])/u);
  const from = clauses.findIndex((clause) => !INTRODUCES.test(clause.trim()));
  return from === -1 ? "" : clauses.slice(from).join("").trim();
};
