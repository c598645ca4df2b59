import type { Figure } from "#domain/work-review/figure.ts";

const chapter = "OPINIONS";
const rate = "采用率";

/** 社情民意信息: handed in, issued, sent up, adopted, instructed. */
export const opinionFigures = {
  reports: { chapter, label: "报送信息", unit: "篇", rule: "本期报送的社情民意信息，不含撤回和退回修改的" },
  reportsParty: {
    chapter,
    label: "党派信息",
    unit: "篇",
    rule: "以党派团体名义报送，或第一反映人为民主党派成员",
    of: "reports",
    share: "占报送",
  },
  reportsOfResidents: {
    chapter,
    label: "由群众意见形成",
    unit: "篇",
    rule: "关联了群众反映的信息",
    of: "reports",
    share: "占报送",
  },
  reportsIssued: {
    chapter,
    label: "编发",
    unit: "篇",
    rule: "本期报送的信息中，已单篇、综合或随专报印发的",
    of: "reports",
    share: "编发率",
  },
  issues: { chapter, label: "印发信息", unit: "期", rule: "本期签发的《社情民意信息》期数" },
  specialIssues: { chapter, label: "印发专报", unit: "期", rule: "本期签发的专报期数" },
  sentCity: { chapter, label: "报送市政协", unit: "篇", rule: "本期上报市级的信息" },
  adoptedCity: {
    chapter,
    label: "市级采用",
    unit: "篇",
    rule: "本期上报市级、截至统计时已采用的",
    of: "sentCity",
    share: rate,
  },
  sentProvince: { chapter, label: "报送省政协", unit: "篇", rule: "本期上报省级的信息" },
  adoptedProvince: {
    chapter,
    label: "省级采用",
    unit: "篇",
    rule: "本期上报省级、截至统计时已采用的",
    of: "sentProvince",
    share: rate,
  },
  sentNational: { chapter, label: "报送全国政协", unit: "篇", rule: "本期上报全国的信息" },
  adoptedNational: {
    chapter,
    label: "全国采用",
    unit: "篇",
    rule: "本期上报全国、截至统计时已采用的",
    of: "sentNational",
    share: rate,
  },
  adoptedLater: {
    chapter,
    label: "往期上报、本期采用",
    unit: "篇次",
    rule: "此前上报、本期才采用的，各级合计；不计入上面的采用率",
  },
  instructions: { chapter, label: "领导批示", unit: "件次", rule: "本期对社情民意信息作出的批示，不含作废" },
  instructionsChief: {
    chapter,
    label: "主要领导批示",
    unit: "件次",
    rule: "批示中由主要领导作出的",
    of: "instructions",
    share: "占批示",
  },
} as const satisfies Record<string, Figure>;
