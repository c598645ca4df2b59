/** How a paragraph stands: lengths in points, `indentLetters` counts letters of the paragraph's size. */
export interface ParagraphLook {
  readonly align?: "left" | "center" | "right" | "both";
  /** Exact height of a line. */
  readonly line?: number;
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly right?: number;
  /** Below zero the first line hangs out. */
  readonly firstLine?: number;
  readonly firstLineLetters?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** A line under the paragraph: `weight` thick, `gap` below the letters, in points. */
  readonly rule?: { readonly color: string; readonly weight: number; readonly gap: number };
  /** A tab stop at the right edge of the text, so many points from the left. */
  readonly rightTab?: number;
}

/** A paragraph of runs. */
export const wordParagraph = (runs: string, look: ParagraphLook = {}): string =>
  `<w:p>${paragraphProperties(look)}${runs}</w:p>`;

/** The properties of a paragraph, in the order that the schema wants. */
export const paragraphProperties = (look: ParagraphLook): string => {
  const parts = [
    look.keepNext && "<w:keepNext/>",
    look.keepLines && "<w:keepLines/>",
    look.pageBreakBefore && "<w:pageBreakBefore/>",
    look.keepNext && '<w:widowControl w:val="1"/>',
    look.rule && ruleProperty(look.rule),
    look.rightTab && `<w:tabs><w:tab w:val="right" w:pos="${twips(look.rightTab)}"/></w:tabs>`,
    spacingProperty(look),
    indentProperty(look),
    look.align && `<w:jc w:val="${look.align}"/>`,
  ].filter(Boolean);
  return parts.length > 0 ? `<w:pPr>${parts.join("")}</w:pPr>` : "";
};

/** Points as twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

const ruleProperty = ({ color, weight, gap }: { color: string; weight: number; gap: number }): string =>
  `<w:pBdr><w:bottom w:val="single" w:sz="${Math.round(weight * 8)}" w:space="${Math.round(gap)}" w:color="${color}"/></w:pBdr>`;

const spacingProperty = ({ before, after, line }: ParagraphLook): string => {
  const marks = [
    before !== undefined && `w:before="${twips(before)}"`,
    after !== undefined && `w:after="${twips(after)}"`,
    line !== undefined && `w:line="${twips(line)}" w:lineRule="exact"`,
  ].filter(Boolean);
  return marks.length > 0 ? `<w:spacing ${marks.join(" ")}/>` : "";
};

const indentProperty = ({ left, right, firstLine, firstLineLetters }: ParagraphLook): string => {
  const marks = [
    left !== undefined && `w:left="${twips(left)}"`,
    right !== undefined && `w:right="${twips(right)}"`,
    firstLineLetters !== undefined && `w:firstLineChars="${firstLineLetters * 100}"`,
    firstLine !== undefined &&
      (firstLine < 0 ? `w:hanging="${twips(-firstLine)}"` : `w:firstLine="${twips(firstLine)}"`),
  ].filter(Boolean);
  return marks.length > 0 ? `<w:ind ${marks.join(" ")}/>` : "";
};
