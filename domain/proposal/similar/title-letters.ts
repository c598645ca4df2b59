/** What stands in every second title and says nothing of its subject; longer ones first where one begins another. */
const EMPTY_WORDS = [
  "进一步", "加强", "加快", "加大", "推进", "推动", "促进", "提升", "提高", "完善", "优化", "强化", "健全", "深化", "规范",
  "全面", "切实", "大力", "着力", "积极", "持续", "有效", "尽快", "关于", "对于", "我区", "我市", "我县", "全区", "全市", "全县",
  "本区", "本市", "本县", "若干", "几点", "对策", "建议", "提案", "议案", "意见", "思考", "工作", "问题", "力度", "机制",
]; // prettier-ignore
const emptyWords = new RegExp([...EMPTY_WORDS, "[的和与及在对等了]"].join("|"), "gu");

const notLetters = /[^\p{L}\p{N}]+/gu;

/** Letters and digits alone: full-width ones as half-width, capitals as small ones, everything else a single space. */
export const plainLetters = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(notLetters, " ").trim();

/** What a title is about, in pieces: without 关于…的建议 and its kind; the whole title where nothing else is left. */
export const subjectPieces = (title: string): string[] => {
  const letters = plainLetters(title);
  const pieces = piecesOf(letters.replace(emptyWords, " "));
  return pieces.length > 0 ? pieces : piecesOf(letters);
};

const piecesOf = (text: string): string[] => text.split(" ").filter((piece) => piece !== "");
