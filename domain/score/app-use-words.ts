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

/** Two words that only meet in the letters of a third: 在｜线上会议, 所在｜线索, 扭转｜发展, 重点｜赞助. What follows must not make it app use after all (在线上课). */
const INNOCENT = /在线上(?![课传报网线])|在线下(?![载单])|在线索(?!引)|在线路|转发展|[扭流]转发|点赞助(?!力)/gu;

/** The first word of app use in a text of the rules; null where there is none. Spaces do not hide it. */
export const findAppUseWord = (text: string): string | null => {
  const plain = text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
  // A mark in its place: what stood on both sides makes no new word.
  const said = plain.replace(INNOCENT, "·");
  return APP_USE_WORDS.find((word) => said.includes(word)) ?? null;
};
