/** Why a password will not do. */
export type PasswordFault = "too-short" | "guessable";

export const sentenceByPasswordFault: Record<PasswordFault, string> = {
  "too-short": "密码至少 10 个字符。",
  guessable: "这个密码太容易被猜到，请换一个更长的，例如几个互不相关的词。",
};

export const SHORTEST_PASSWORD = 10;

/** What must be left of a password once everything is taken out that a guesser tries first. */
const LEAST_OF_ONES_OWN = 5;

/** Parts of the passwords that head every list of leaked ones, and the words that this product suggests to a guesser. */
const GUESSED_FIRST = `
  administrator password passwd welcome letmein iloveyou woaini dragon monkey sunshine admin guest user root test demo
  qwertyuiop qwerty asdfghjkl asdfgh zxcvbnm 1q2w3e4r5t 1q2w3e4r 1qaz2wsx qazwsx abc123 abcdef abc
  1234567890 123456789 12345678 123456 987654321 654321 123123 112233 121212 888888 666666 168168 5201314 1314520 1314 520 123
  zhengxie zhengwu weiyuan zhangshang lvzhi luzhi tian bangongshi cppcc
  人民政协 政协 委员 履职 掌上 提案 办公室 管理员 密码 演示`
  .trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length);

const letterByLookAlike: Record<string, string> = {
  "@": "a",
  "0": "o",
  "1": "l",
  "3": "e",
  $: "s",
  "5": "s",
  "!": "i",
};

/**
 * What is wrong with a new password, or undefined: at least ten letters of any script, spaces included, no kinds of
 * characters demanded; not one that is guessed first, nor made of the person's own name or phone (`about`) (security.md B-07, B-09).
 */
export const faultOfPassword = (password: string, about: readonly string[] = []): PasswordFault | undefined => {
  const letters = [...password.normalize("NFC")];
  if (letters.length < SHORTEST_PASSWORD) return "too-short";
  if (new Set(letters).size < LEAST_OF_ONES_OWN || isRow(letters)) return "guessable";
  const plain = password.normalize("NFKC").toLowerCase();
  const spelled = plain.replace(/[@013$5!]/g, (letter) => letterByLookAlike[letter] ?? letter);
  const known = [
    ...about.map((text) => text.toLowerCase()).flatMap((text) => [text, text.slice(-8), text.slice(-6)]),
    ...GUESSED_FIRST,
  ];
  return Math.min(ownLetters(plain, known), ownLetters(spelled, known)) < LEAST_OF_ONES_OWN ? "guessable" : undefined;
};

/** Letters and digits that stay once known words and dates are taken out. */
const ownLetters = (text: string, known: readonly string[]): number => {
  let rest = text;
  for (const word of known) if (word.length > 1) rest = rest.replaceAll(word, " ");
  return new Set(rest.replace(/(19|20)\d\d(\d\d){0,2}/g, " ").replace(/[^\p{L}\p{N}]/gu, "")).size;
};

/** Neighbours on the keyboard's number row or in the alphabet, most of the way: abcdefghij, 9876543210. */
const isRow = (letters: readonly string[]): boolean => {
  const steps = letters
    .slice(1)
    .map((letter, place) => (letter.codePointAt(0) ?? 0) - (letters[place]?.codePointAt(0) ?? 0));
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length * 0.8;
};
