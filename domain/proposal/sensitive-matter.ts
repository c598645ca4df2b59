import { PROPOSAL_TEXTS, type ProposalText, type ProposalTexts } from "#domain/proposal/proposal-draft.ts";

/** Matters that are not filed (domain.md §2.1.4, §5.4) and can be told by words; the codes are those of the reasons. */
export const SENSITIVE_MATTERS = [
  "SECRET",
  "FORBIDDEN",
  "PARTY_ORGANISATION",
  "OWN_PARTY",
  "IN_COURT",
  "ACADEMIC",
  "PERSONAL",
  "PROMOTION",
  "ACCUSATION",
] as const;
export type SensitiveMatter = (typeof SENSITIVE_MATTERS)[number];

interface SensitiveSign {
  readonly sentence: string;
  /** Any of these in a text; bounded, so that no text keeps them busy. */
  readonly words: readonly RegExp[];
}

const PARTIES = "(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)";
const OFFICIALS = "(?:书记|市长|区长|县长|镇长|乡长|局长|主任|院长|校长|所长)";
const OWN = "(?:本人|我本人|我家|我儿子|我女儿|我爱人|我父母|我的亲属|本人亲属|家属)";

const signByMatter: Record<SensitiveMatter, SensitiveSign> = {
  SECRET: {
    sentence: "可能涉及党和国家秘密，请核对是否可以写进提案。",
    words: [
      /(?:绝密|机密)(?:★|级|文件|资料)|秘密★|涉密(?:文件|资料|内容|信息)|内部(?:文件|资料).{0,4}(?:不得|严禁)外传/u,
    ],
  },
  FORBIDDEN: {
    sentence: "可能是国家明令禁止的事项。",
    words: [/(?:开设|开放|设立|引进)(?:赌场|博彩)|(?:赌博|毒品|色情|代孕)合法化/u],
  },
  PARTY_ORGANISATION: {
    sentence: "像是对党内组织、人事安排的意见，这类内容不作为提案。",
    words: [
      new RegExp(`(?:撤换|罢免|免去|调整|提拔|任命).{0,6}${OFFICIALS}`, "u"),
      /(?:党委|党组|组织部|领导班子).{0,8}(?:人事安排|干部任免|班子调整|换届人选)/u,
    ],
  },
  OWN_PARTY: {
    sentence: "像是民主党派组织内部的问题，这类内容不作为提案。",
    words: [new RegExp(`${PARTIES}.{0,10}内部.{0,8}(?:问题|矛盾|人事|换届|管理)`, "u")],
  },
  IN_COURT: {
    sentence: "像是已进入诉讼或仲裁程序的事，这类内容不作为提案。",
    words: [
      /(?:已|正在|现已)(?:向法院)?(?:起诉|提起诉讼|申请仲裁|上诉)|(?:一审|二审|再审|终审)(?:判决|裁定|败诉|胜诉)|法院.{0,6}(?:判决|裁定|受理|驳回)|仲裁.{0,4}(?:裁决|受理)/u,
    ],
  },
  ACADEMIC: {
    sentence: "像是学术研讨，提案要写具体的情况和建议。",
    words: [/参考文献|文献综述|本文(?:采用|运用|认为|从)|实证(?:分析|研究)(?:表明|显示)|关键词[：:]/u],
  },
  PERSONAL: {
    sentence: "像是为本人或亲属解决个人问题，这类内容不作为提案。",
    words: [
      new RegExp(
        `${OWN}.{0,12}(?:就业|工作调动|编制|入学|房产|房产证|宅基地|退休金|工龄|补偿款|拆迁款|职称|户口)`,
        "u",
      ),
    ],
  },
  PROMOTION: {
    sentence: "像是宣传、推介具体的产品或作品，这类内容不作为提案。",
    words: [
      /(?:我公司|本公司|我司|我厂|本店).{0,12}(?:产品|技术|专利|方案|服务|作品)|(?:采购|购买|使用|推广).{0,6}(?:我公司|本公司|我司|我厂)/u,
    ],
  },
  ACCUSATION: {
    sentence: "像是指名举报，请通过纪检监察或信访渠道反映。",
    words: [
      new RegExp(`(?:举报|控告|检举).{0,10}${OFFICIALS}`, "u"),
      new RegExp(`${OFFICIALS}.{0,8}(?:贪污|受贿|行贿|包庇|以权谋私|中饱私囊)`, "u"),
    ],
  },
};

export interface SensitivePassage {
  readonly kind: SensitiveMatter;
  readonly sentence: string;
  readonly where: ProposalText;
  readonly quote: string;
}

/** The first passage of each matter that may keep a proposal from being filed; a hint for a person, never a verdict. */
export const sensitivePassages = (texts: ProposalTexts): SensitivePassage[] =>
  SENSITIVE_MATTERS.flatMap((kind) => {
    const { sentence, words } = signByMatter[kind];
    for (const where of PROPOSAL_TEXTS) {
      for (const sign of words) {
        const quote = sign.exec(texts[where])?.[0];
        if (quote) return [{ kind, sentence, where, quote }];
      }
    }
    return [];
  });
