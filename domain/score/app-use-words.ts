/** What no rule may pay for (国办函〔2026〕12号, 中央网信委 2023): use of the app is no duty work. */
const APP_USE_WORDS = [
  "登录",
  "登陆",
  "在线",
  "浏览",
  "点赞",
  "转发",
  "评论数",
  "学习时长",
  "打卡",
  "签到次数",
  "积分排名",
] as const;

/** The first word of app use in a text of the rules; null where there is none. Spaces do not hide it. */
export const findAppUseWord = (text: string): string | null => {
  const plain = text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  return APP_USE_WORDS.find((word) => plain.includes(word)) ?? null;
};
