/** A word of a text with its part of speech, in the letters of the ICTCLAS set (n noun, ns place, v verb, u particle …). */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** Cuts Chinese letters into words and says what part of speech each is. */
export type TagWords = (letters: string) => readonly TaggedWord[];

/** Words that stand together between two marks. */
export type Clause = readonly TaggedWord[];

/** The clauses of a text. Numbers, addresses of the net and whatever else is no Chinese word ends a clause and is left out: no phone or identity number ever comes out. */
export const clausesOf = (text: string, tagWords: TagWords): readonly Clause[] =>
  (
    text
      .normalize("NFKC")
      .replace(AFTER_CODE, "$1 ")
      .match(/\p{Script=Han}{2,}/gu) ?? []
  ).map(tagWords);

/** In "K8区" the 区 belongs to what is left out. */
const AFTER_CODE = /([A-Za-z0-9])[省市区县州栋幢]/gu;
