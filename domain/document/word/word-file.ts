import { fontTableXml } from "#domain/document/word/fonts.ts";
import { sectionXml, type PageSetting } from "#domain/document/word/page-setting.ts";
import { wordParagraph } from "#domain/document/word/paragraph.ts";
import { pageNumberRun, runProperties, wordRun, type RunLook } from "#domain/document/word/run.ts";
import { xmlText } from "#domain/document/word/xml.ts";
import { zipOf } from "#domain/document/word/zip.ts";

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A Word document: `body` is paragraphs and tables; `header` is said at the top right of every page. */
export interface WordDocument {
  readonly title: string;
  readonly author: string;
  readonly page: PageSetting;
  readonly letters: RunLook;
  readonly header?: string;
  readonly body: string;
}

/** The bytes of a .docx (ECMA-376 transitional). The same document gives the same bytes. */
export const wordFile = (document: WordDocument): Uint8Array<ArrayBuffer> =>
  zipOf([
    { name: "[Content_Types].xml", text: CONTENT_TYPES },
    { name: "_rels/.rels", text: PACKAGE_RELATIONS },
    { name: "docProps/core.xml", text: coreXml(document) },
    { name: "word/document.xml", text: documentXml(document) },
    { name: "word/_rels/document.xml.rels", text: DOCUMENT_RELATIONS },
    { name: "word/styles.xml", text: part("styles", stylesXml(document.letters)) },
    { name: "word/settings.xml", text: part("settings", SETTINGS) },
    { name: "word/fontTable.xml", text: part("fonts", fontTableXml()) },
    { name: "word/header1.xml", text: part("hdr", headerXml(document.header)) },
    { name: "word/footer1.xml", text: part("ftr", footerXml("right")) },
    { name: "word/footer2.xml", text: part("ftr", footerXml("left")) },
  ]);

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const part = (root: string, inner: string): string =>
  `${DECLARATION}<w:${root} xmlns:w="${MAIN}" xmlns:r="${OFFICE}">${inner}</w:${root}>`;

const documentXml = ({ body, page, header }: WordDocument): string => {
  const section = sectionXml(page, { odd: "rId4", even: "rId5", ...(header ? { header: "rId3" } : {}) });
  return part("document", `<w:body>${body}${section}</w:body>`);
};

const parts: readonly (readonly [id: string, name: string, kind: string, type: string])[] = [
  ["rId1", "styles", "styles", "styles"],
  ["rId2", "settings", "settings", "settings"],
  ["rId3", "header1", "header", "header"],
  ["rId4", "footer1", "footer", "footer"],
  ["rId5", "footer2", "footer", "footer"],
  ["rId6", "fontTable", "fontTable", "fontTable"],
];

const CONTENT_TYPES = [
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>`,
  ...parts.map(([, name, , type]) => `<Override PartName="/word/${name}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`),
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  "</Types>",
].join("");

const PACKAGE_RELATIONS = [
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">`,
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  "</Relationships>",
].join("");

const DOCUMENT_RELATIONS = [
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">`,
  ...parts.map(([id, name, kind]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${name}.xml"/>`),
  "</Relationships>",
].join("");

const SETTINGS =
  '<w:evenAndOddHeaders/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

const stylesXml = (letters: RunLook): string =>
  [
    "<w:docDefaults><w:rPrDefault>",
    runProperties(letters).replace("</w:rPr>", '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>'),
    '</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ].join("");

const coreXml = ({ title, author }: WordDocument): string =>
  [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>zh-CN</dc:language>`,
    "</cp:coreProperties>",
  ].join("");

const headerXml = (header = ""): string =>
  wordParagraph(wordRun(header, { font: "heading", size: 12 }), { align: "right" });

/** GB/T 9704 §7.5: 4号半角宋体 between two dashes, odd pages right and even pages left, one letter in. */
const footerXml = (align: "left" | "right"): string => {
  const look: RunLook = { font: "song", size: 14 };
  return wordParagraph(`${wordRun("— ", look)}${pageNumberRun(look)}${wordRun(" —", look)}`, { align, [align]: 14 });
};
