/** The faces of official documents (GB/T 9704 §5.2.2) by the names under which offices have them. */
export const WORD_FONT = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  heading: "黑体",
  subheading: "楷体_GB2312",
  song: "宋体",
} as const;
export type WordFont = keyof typeof WORD_FONT;

/** What a program may take where an office does not have the face. */
const instead: Record<WordFont, { readonly names: string; readonly family: "roman" | "swiss" }> = {
  title: { names: "方正小标宋_GBK,华文中宋,宋体", family: "roman" },
  body: { names: "仿宋,FangSong,华文仿宋", family: "roman" },
  heading: { names: "SimHei,Noto Sans CJK SC", family: "swiss" },
  subheading: { names: "楷体,KaiTi,华文楷体", family: "roman" },
  song: { names: "SimSun,Noto Serif CJK SC", family: "roman" },
};

/** The part word/fontTable.xml. */
export const fontTableXml = (): string =>
  (Object.keys(WORD_FONT) as WordFont[])
    .map((font) => {
      const { names, family } = instead[font];
      return `<w:font w:name="${WORD_FONT[font]}"><w:altName w:val="${names}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="auto"/></w:font>`;
    })
    .join("");
