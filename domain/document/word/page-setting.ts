/** Margins of an A4 page and where its page number stands, in millimetres. */
export interface PageSetting {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the lower edge of the paper to the page number. */
  readonly footer: number;
  readonly header: number;
}

export const POINTS_PER_MM = 72 / 25.4;

/** GB/T 9704—2012 §5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; the page number's line 7 mm below it (§7.5). */
export const OFFICIAL_PAGE: PageSetting = { top: 37, right: 26, bottom: 35, left: 28, footer: 23, header: 15 };

/** The form of a proposal: the same width of text, more of it on a page. */
export const FORM_PAGE: PageSetting = { top: 28, right: 27, bottom: 28, left: 27, footer: 15, header: 13 };

/** The width of the text, in points. */
export const textWidth = ({ left, right }: PageSetting): number => (210 - left - right) * POINTS_PER_MM;

const twipsOfMm = (mm: number): number => Math.round(mm * POINTS_PER_MM * 20);

/** The section: page, margins, and the parts that stand at its edges by their relation ids. */
export const sectionXml = (
  page: PageSetting,
  edges: { readonly header?: string; readonly odd: string; readonly even: string },
): string =>
  [
    "<w:sectPr>",
    edges.header
      ? ["default", "even"].map((type) => `<w:headerReference w:type="${type}" r:id="${edges.header}"/>`).join("")
      : "",
    `<w:footerReference w:type="default" r:id="${edges.odd}"/><w:footerReference w:type="even" r:id="${edges.even}"/>`,
    `<w:pgSz w:w="11906" w:h="16838"/>`,
    `<w:pgMar w:top="${twipsOfMm(page.top)}" w:right="${twipsOfMm(page.right)}" w:bottom="${twipsOfMm(page.bottom)}" w:left="${twipsOfMm(page.left)}"`,
    ` w:header="${twipsOfMm(page.header)}" w:footer="${twipsOfMm(page.footer)}" w:gutter="0"/>`,
    "</w:sectPr>",
  ].join("");
