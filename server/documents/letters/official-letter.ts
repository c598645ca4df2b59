import { paragraphsOf } from "#domain/document/split-heading.ts";
import { BODY_LETTERS, BODY_LINE, bodyParagraphs } from "#domain/document/word/body-text.ts";
import { OFFICIAL_PAGE } from "#domain/document/word/page-setting.ts";
import { wordParagraph } from "#domain/document/word/paragraph.ts";
import { wordRun } from "#domain/document/word/run.ts";
import { wordFile } from "#domain/document/word/word-file.ts";
import { imprintXml } from "#server/documents/letters/imprint.ts";
import { letterEndXml } from "#server/documents/letters/letter-end.ts";
import { letterHeadXml } from "#server/documents/letters/letter-head.ts";

/** An official letter (公文). Days are 2026-11-21; what is not given yet leaves its blank. */
export interface OfficialLetter {
  /** 发文机关. */
  readonly organ: string;
  /** 发文字号, by `documentNumber`. */
  readonly number?: string;
  /** Stands at the top right: A类. */
  readonly classMark?: string;
  /** In lines, so that no word is torn (§7.3.1). */
  readonly title: readonly string[];
  /** 主送机关, without the colon. */
  readonly to: string;
  readonly text: string;
  /** Tables of the text, as Word XML. */
  readonly tables?: string;
  readonly attachments?: readonly string[];
  readonly signedOn?: string;
  /** 附注, without its brackets. */
  readonly notes?: readonly string[];
  readonly copies?: readonly string[];
}

/** The letter laid out by GB/T 9704—2012, as a Word file. */
export const officialLetter = (letter: OfficialLetter): Uint8Array<ArrayBuffer> =>
  wordFile({
    title: letter.title.join(""),
    author: letter.organ,
    page: OFFICIAL_PAGE,
    letters: BODY_LETTERS,
    body: [
      letterHeadXml(letter),
      wordParagraph(wordRun(`${letter.to}：`, BODY_LETTERS), { line: BODY_LINE }),
      bodyParagraphs(letter.text, !letter.tables),
      letter.tables ?? "",
      attachmentsXml(letter.attachments ?? []),
      letterEndXml(letter),
      imprintXml(letter),
    ].join(""),
  });

/** §7.3.4: a line below the text, two letters in; numbered where there are several, no mark at the end. */
const attachmentsXml = (names: readonly string[]): string =>
  names
    .map((name, at) => {
      const number = names.length > 1 ? `${at + 1}. ` : "";
      const words = `${at === 0 ? "附件：" : "　　　"}${number}${paragraphsOf(name).join(" ")}`;
      return wordParagraph(wordRun(words, BODY_LETTERS), {
        line: BODY_LINE,
        left: 32,
        before: at === 0 ? BODY_LINE : 0,
      });
    })
    .join("");
