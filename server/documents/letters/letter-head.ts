import { BODY_LETTERS, BODY_LINE } from "#domain/document/word/body-text.ts";
import { OFFICIAL_PAGE, POINTS_PER_MM, textWidth } from "#domain/document/word/page-setting.ts";
import { wordParagraph } from "#domain/document/word/paragraph.ts";
import { wordRun } from "#domain/document/word/run.ts";

interface LetterHead {
  readonly organ: string;
  readonly number?: string;
  readonly classMark?: string;
  readonly title: readonly string[];
}

const RED = "FF0000";

/** §7.2.4: the organ's name begins 35 mm below the upper edge of the text. */
const ORGAN_FROM_TOP = 35 * POINTS_PER_MM;

/** §7.2.7: the line stands 4 mm below the number. */
const RULE_GAP = 4 * POINTS_PER_MM;

/** Class mark, 发文机关标志, 发文字号, the red line and the title. */
export const letterHeadXml = ({ organ, number = "", classMark = "", title }: LetterHead): string => {
  const size = organSize(organ);
  const line = size * 1.3;
  return [
    wordParagraph(wordRun(classMark, { font: "heading", size: 16 }), { align: "right", line: BODY_LINE }),
    wordParagraph(wordRun(organ, { font: "title", size, color: RED, spacing: 0 }), {
      align: "center",
      line,
      before: ORGAN_FROM_TOP - BODY_LINE - (line - size) / 2,
    }),
    wordParagraph(wordRun(number || "〔　　〕　号", BODY_LETTERS), {
      align: "center",
      line: BODY_LINE,
      before: BODY_LINE * 2,
      rule: { color: RED, weight: 2.25, gap: RULE_GAP },
    }),
    ...title.map((words, at) =>
      wordParagraph(wordRun(words, { font: "title", size: 22, spacing: 0 }), {
        align: "center",
        line: 34,
        before: at === 0 ? BODY_LINE * 2 : 0,
        after: at === title.length - 1 ? BODY_LINE : 0,
      }),
    ),
  ].join("");
};

/** As large as the name lets it be on one line, at most 22 mm (§7.2.4). */
const organSize = (organ: string): number => {
  const fitting = Math.floor(textWidth(OFFICIAL_PAGE) / [...organ].length);
  return Math.min(48, Math.max(18, fitting - 1));
};
