import type { Figure } from "#domain/work-review/figure.ts";

const chapter = "LIAISON";
const studios = "STUDIOS";

/** What residents say: at liaison points and by other ways; at studios and in campaigns. */
export const intakeFigures = {
  points: { chapter, label: "联系点", unit: "个", rule: "期末前设立、现在启用的社情民意信息联系点，各级合计" },
  submissions: {
    chapter,
    label: "收到意见",
    unit: "条",
    rule: "本期收到的群众和委员反映（扫码、接待日、热线、来信），不含工作室咨询和待核的可疑来件",
  },
  submissionsValid: {
    chapter,
    label: "有效意见",
    unit: "条",
    rule: "收到的意见中，不属于不予受理的",
    of: "submissions",
  },
  submissionsAnswered: {
    chapter,
    label: "已答复",
    unit: "条",
    rule: "有效意见中已有答复的",
    of: "submissionsValid",
    share: "答复率",
  },
  submissionsConverted: {
    chapter,
    label: "转化",
    unit: "条",
    rule: "有效意见中已转为议题、信息或提案线索的；一条转化多次只计一次",
    of: "submissionsValid",
    share: "转化率",
  },
  convertedToTopic: { chapter, label: "转为议题", unit: "条", rule: "转为民生议事堂议题", of: "submissionsConverted" },
  convertedToReport: { chapter, label: "转为信息", unit: "条", rule: "转为社情民意信息", of: "submissionsConverted" },
  convertedToProposal: { chapter, label: "转为提案线索", unit: "条", rule: "转为提案线索", of: "submissionsConverted" },
  receptionSubmissions: { chapter, label: "接待日来件", unit: "条", rule: "主席接待日登记的来件", of: "submissions" },
  studios: { chapter: studios, label: "委员工作室", unit: "家", rule: "期末前开设、现在开放的" },
  studiosCollective: { chapter: studios, label: "集体型工作室", unit: "家", rule: "其中集体型", of: "studios" },
  studiosSector: { chapter: studios, label: "界别型工作室", unit: "家", rule: "其中界别型", of: "studios" },
  studioDuties: { chapter: studios, label: "工作室值班", unit: "人次", rule: "本期排定且已到日子的值班" },
  inquiries: { chapter: studios, label: "群众咨询", unit: "条", rule: "本期在工作室页面提出的" },
  inquiriesValid: {
    chapter: studios,
    label: "有效咨询",
    unit: "条",
    rule: "未被移除的咨询；移除的都有记录和理由",
    of: "inquiries",
  },
  inquiriesAnswered: {
    chapter: studios,
    label: "答复咨询",
    unit: "条",
    rule: "有效咨询中已答复的",
    of: "inquiriesValid",
    share: "答复率",
  },
  campaigns: { chapter: studios, label: "专项行动、征集", unit: "次", rule: "起止时间与本期有重合，不含未发布的" },
  campaignSubmissions: { chapter: studios, label: "征集来件", unit: "条", rule: "本期在专项行动页面收到的" },
} as const satisfies Record<string, Figure>;
