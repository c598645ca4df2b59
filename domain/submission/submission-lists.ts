/** How it came (domain.md §5.1): scanned at a point, asked at a studio, said on a reception day, taken over from the hotline, or brought on paper. */
export const CHANNELS = ["QR", "STUDIO", "RECEPTION", "HOTLINE", "PAPER"] as const;
export type Channel = (typeof CHANNELS)[number];

export const labelByChannel: Record<Channel, string> = {
  QR: "扫码",
  STUDIO: "工作室",
  RECEPTION: "接待日",
  HOTLINE: "热线转来",
  PAPER: "来信来访",
};

/** domain.md §5.3, opinion categories of a real county; a tenant may relabel them. */
export const OPINION_CATEGORIES = ["ECONOMY", "CITY", "SOCIETY", "LABOUR", "UNITED_FRONT", "OTHER"] as const;
export type OpinionCategory = (typeof OPINION_CATEGORIES)[number];

export const labelByOpinionCategory: Record<OpinionCategory, string> = {
  ECONOMY: "经济",
  CITY: "城市建设与管理",
  SOCIETY: "教科文卫体",
  LABOUR: "人力资源和社会保障",
  UNITED_FRONT: "统战外事",
  OTHER: "其他",
};

/** domain.md §5.4, public-submission reject reasons. */
export const REJECT_REASONS = [
  "PETITION",
  "LITIGATION",
  "ACCUSATION",
  "PRIVACY_OR_SECRET",
  "BEYOND_LEVEL",
  "ADVERT_OR_REPEAT",
  "UNINTELLIGIBLE",
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export const labelByRejectReason: Record<RejectReason, string> = {
  PETITION: "信访事项",
  LITIGATION: "涉诉",
  ACCUSATION: "举报个人",
  PRIVACY_OR_SECRET: "个人隐私或商业秘密",
  BEYOND_LEVEL: "超越本级事权",
  ADVERT_OR_REPEAT: "广告或重复",
  UNINTELLIGIBLE: "无法理解",
};

/** Where the person can go instead: shown with the rejection and on the receipt. */
export const guidanceByRejectReason: Record<RejectReason, string> = {
  PETITION: "信访事项请到区信访局反映，或通过国家信访局网上信访平台提交。",
  LITIGATION: "已经或应当通过诉讼、仲裁解决的事项，请向人民法院或仲裁机构提出，可拨打 12348 咨询法律服务。",
  ACCUSATION: "检举控告请通过 12388（纪检监察）或 12380（组织人事）提出。",
  PRIVACY_OR_SECRET: "内容涉及个人隐私或商业秘密，为保护您和他人，未予登记。您可去掉相关内容后再反映。",
  BEYOND_LEVEL: "这件事超出本级职权范围，可拨打 12345 热线由有权机关办理。",
  ADVERT_OR_REPEAT: "内容为广告，或与已受理的反映重复。重复的事项以先前的查询码为准。",
  UNINTELLIGIBLE: "我们没有看明白要反映的事情。请写明地点、问题和希望怎么解决，再提交一次。",
};

/** Why a submission waits in the review list instead of the inbox (never refused for being suspicious). */
export const HOLD_REASONS = ["HONEYPOT", "TOO_FAST", "ADDRESS_BUSY", "POINT_BUSY", "REPEATED_TEXT", "LINKS"] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const labelByHoldReason: Record<HoldReason, string> = {
  HONEYPOT: "疑似程序填写",
  TOO_FAST: "填写时间过短",
  ADDRESS_BUSY: "同一网络短时间内提交过多",
  POINT_BUSY: "该联系点短时间内提交过多",
  REPEATED_TEXT: "短时间内重复相同内容",
  LINKS: "含多个网址",
};

export const CONVERSION_KINDS = ["TOPIC", "REPORT", "PROPOSAL"] as const;
export type ConversionKind = (typeof CONVERSION_KINDS)[number];

export const labelByConversionKind: Record<ConversionKind, string> = {
  TOPIC: "民生议事堂议题",
  REPORT: "社情民意信息",
  PROPOSAL: "提案线索",
};

export const TEXT_LIMIT = 8000;
export const NOTE_LIMIT = 2000;
export const PHOTO_LIMIT = 9;
