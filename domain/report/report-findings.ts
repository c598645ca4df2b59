import { labelByReportField, REPORT_FIELDS, REPORT_LETTERS_ADVISED } from "#domain/report/report-draft.ts";
import type { ReportField, ReportTexts } from "#domain/report/report-draft.ts";
import { hasIdentityNumber } from "#domain/text/identity-number.ts";
import { countPrinted } from "#domain/text/plain-text.ts";

/** Something to look at before a report goes on. Nobody is stopped by it. */
export interface ReportFinding {
  readonly where: ReportField;
  readonly sentence: string;
  /** The words that gave rise to it, where there are such. */
  readonly quote?: string;
}

/** Suggestions of fewer letters hardly say who is to do what. */
const FEWEST_OF_SUGGESTIONS = 30;

/**
 * What domain.md §2.2 asks of a report, looked for in its words: 一事一报, 情况、分析、建议, no more than 1,500 letters, nothing secret. An empty
 * one gives nothing: who has not begun needs no advice.
 */
export const reportFindings = (texts: ReportTexts): readonly ReportFinding[] => {
  if (REPORT_FIELDS.every((where) => texts[where].trim() === "")) return [];
  return [...severalMatters(texts), ...partFindings(texts), ...lengthFindings(texts), ...closedMatters(texts)];
};

/** Words by which a text passes on to something else. */
const ANOTHER_MATTER =
  /(?:另外|此外|顺便|同时)(?:还)?(?:想|要|再)?(?:反映|提出|说)(?:一个|一件|另一)?(?:问题|事|件事)|另有一(?:件|个)(?:事|问题)|(?:第二|另一)件事/u;

const severalMatters = ({ title, ...bodies }: ReportTexts): ReportFinding[] => {
  if (title.split("关于").length > 2 || /[；;]/u.test(title))
    return [{ where: "title", sentence: "标题里像是有几件事。一事一报，分开写更容易被采用。" }];
  for (const where of ["situation", "analysis", "suggestions"] as const) {
    const quote = ANOTHER_MATTER.exec(bodies[where])?.[0];
    if (quote) return [{ where, sentence: "这里像是转到另一件事。一事一报，可以另写一篇。", quote }];
  }
  return [];
};

const partFindings = ({ situation, analysis, suggestions }: ReportTexts): ReportFinding[] => {
  const letters = countPrinted(suggestions);
  return [
    ...(situation.trim() === "" ? [{ where: "situation", sentence: "还没有写情况与问题。" } as const] : []),
    ...(analysis.trim() === ""
      ? [{ where: "analysis", sentence: "没有写分析。原因说清了，建议才有依据。" } as const]
      : []),
    ...(letters === 0
      ? [{ where: "suggestions", sentence: "还没有写建议。" } as const]
      : letters < FEWEST_OF_SUGGESTIONS
        ? [{ where: "suggestions", sentence: "建议很短，最好写明由哪个部门、做什么、做到什么程度。" } as const]
        : []),
  ];
};

const lengthFindings = (texts: ReportTexts): ReportFinding[] => {
  const letters = REPORT_FIELDS.reduce((sum, field) => sum + countPrinted(texts[field]), 0);
  if (letters <= REPORT_LETTERS_ADVISED) return [];
  const most = REPORT_LETTERS_ADVISED.toLocaleString("zh-CN");
  return [{ where: "situation", sentence: `全文 ${letters.toLocaleString("zh-CN")} 字，一般不超过 ${most} 字。` }];
};

const SECRET =
  /(?:绝密|机密)(?:★|级|文件|资料)|秘密★|涉密(?:文件|资料|内容|信息)|内部(?:文件|资料).{0,4}(?:不得|严禁)外传/u;

const closedMatters = (texts: ReportTexts): ReportFinding[] =>
  REPORT_FIELDS.flatMap((where): ReportFinding[] => {
    const secret = SECRET.exec(texts[where])?.[0];
    const phone = /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(texts[where])?.[0];
    const isPersonal = phone !== undefined || hasIdentityNumber(texts[where]);
    return [
      ...(secret ? [{ where, sentence: "可能涉及秘密。涉密内容不得在这里填写。", quote: secret }] : []),
      ...(isPersonal
        ? [
            {
              where,
              sentence: `${labelByReportField[where]}里有${phone ? "手机号" : "身份证号"}，不必写出，最好删去。`,
              ...(phone && { quote: phone }),
            },
          ]
        : []),
    ];
  });
