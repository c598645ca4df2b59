import type { OpinionBody, OpinionView } from "#contract/opinions.ts";

export const OPINION = "00000000-0000-7000-8000-0000000000a1";
export const WRITER = "00000000-0000-7000-8000-0000000000b1";
export const CO_AUTHOR = "00000000-0000-7000-8000-0000000000b2";

/** A report as it is handed in. */
export const opinionBody = (changes: Partial<OpinionBody> = {}): OpinionBody => ({
  title: "关于翠苑路口积水的情况",
  situation: "下雨后积水没过脚踝",
  analysis: "",
  suggestions: "请市政部门疏通雨水口",
  category: "CITY",
  source: "MEMBER",
  sourceName: "",
  coAuthors: [CO_AUTHOR],
  otherAuthors: [{ name: "演示信息员", organisation: "翠苑社区" }],
  campaignId: null,
  submissionIds: [],
  ...changes,
});

/** A report as its authors read it. */
export const opinionView = (changes: Partial<OpinionView> = {}): OpinionView => ({
  id: OPINION,
  number: "2026-0123",
  state: "SUBMITTED",
  statusLine: "待审核",
  title: "关于翠苑路口积水的情况",
  situation: "下雨后积水没过脚踝",
  analysis: "",
  suggestions: "请市政部门疏通雨水口",
  category: "CITY",
  source: "MEMBER",
  sourceName: "",
  authors: [
    { place: 1, memberId: WRITER, name: "演示甲", organisation: "", hasLeft: false },
    { place: 2, memberId: CO_AUTHOR, name: "演示乙", organisation: "", hasLeft: false },
    { place: 3, memberId: null, name: "演示信息员", organisation: "翠苑社区", hasLeft: false },
  ],
  myPlace: 1,
  submittedAt: "2026-05-01T09:00:00+08:00",
  publicNote: "",
  composite: null,
  issues: [],
  issuedWords: null,
  escalations: [],
  instructions: [],
  forwards: [],
  submissions: 0,
  campaign: null,
  history: [{ at: "2026-05-01T09:00:00+08:00", words: "报送" }],
  changedAt: "2026-05-01T09:00:00+08:00",
  ...changes,
});
