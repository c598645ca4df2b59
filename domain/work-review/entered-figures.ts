import type { Figure } from "#domain/work-review/figure.ts";

const chapter = "VENUES";
const other = "OTHER_WORK";
const byHand = (label: string, unit: string, rule: string) => ({ chapter, label, unit, rule }) as const;
const otherByHand = (label: string, unit: string, rule: string) => ({ chapter: other, label, unit, rule }) as const;

/** What this product keeps no records of: entered by hand for a period, with a note and a name, and never made up. */
export const enteredFigures = {
  halls: byHand("民生议事堂", "个", "期末建成的民生议事堂"),
  stations: byHand("协商驿站", "个", "期末建成的协商驿站"),
  hallSessions: byHand("议事堂、驿站协商", "场次", "本期举行的协商议事"),
  hallSuggestions: byHand("协商提出建议", "条", "上述协商形成的意见建议"),
  minutes: byHand("协商纪要", "篇", "本期报送的协商纪要"),
  minutesSuggestions: byHand("纪要所提建议", "条", "协商纪要载明的建议"),
  receptionDays: byHand("主席接待日", "场次", "本期举行的主席接待日"),
  receptionSolved: byHand("接待日解决问题", "个", "接待日协调解决的问题"),
  parlours: byHand("委员会客厅", "个", "期末建成的会客厅"),
  parloursFiveStar: byHand("五星级会客厅", "个", "会客厅中评为五星级的"),
  parlourSessions: byHand("会客厅活动", "场次", "会客厅举办的活动"),
  challenges: otherByHand("揭榜活动", "场次", "本期组织的揭榜挂帅活动"),
  challengePeople: otherByHand("参与揭榜", "人次", "参加揭榜的委员"),
  serviceTeams: otherByHand("委员服务队", "支", "期末在册的服务队"),
  readingGroups: otherByHand("读书群", "个", "期末开设的读书群"),
  readingSessions: otherByHand("读书活动", "场次", "本期举办的读书活动"),
  readingPosts: otherByHand("读书发言", "条", "读书群内的委员发言"),
  supervisionGroups: otherByHand("民主监督小组", "个", "期末在册的监督小组"),
  supervisionActivities: otherByHand("民主监督活动", "次", "本期开展的监督活动"),
  supervisionAdvices: otherByHand("民主监督建议书", "份", "本期发出的建议书"),
  mediaArticles: otherByHand("媒体报道", "篇", "本期各级媒体刊发的报道"),
} as const satisfies Record<string, Figure>;
