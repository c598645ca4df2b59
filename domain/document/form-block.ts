/** A label and what stands beside it. */
export interface FormFact {
  readonly label: string;
  readonly value: string;
}

/** One piece of a form; the Word file and the PDF draw the same ones. */
export type FormBlock =
  | { readonly kind: "title"; readonly text: string }
  /** 红头: the paper's name in red, its number, who issues it and when, a red line. */
  | {
      readonly kind: "redHead";
      readonly name: string;
      readonly number: string;
      readonly left: string;
      readonly right: string;
    }
  /** 版记, between lines. */
  | { readonly kind: "imprint"; readonly lines: readonly string[] }
  | { readonly kind: "ends"; readonly left: string; readonly right: string }
  /** One or two facts a row. */
  | { readonly kind: "facts"; readonly rows: readonly (readonly FormFact[])[] }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** `share` is a column's part of the width, 1 in all. */
  | {
      readonly kind: "list";
      readonly columns: readonly { readonly label: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: "signature"; readonly lines: readonly string[] }
  /** Room to write in by hand, so many points high. */
  | { readonly kind: "blank"; readonly label: string; readonly height: number }
  | { readonly kind: "note"; readonly text: string };

/** A form: what it is called, who issues it, and what every page says at its top. */
export interface Form {
  readonly title: string;
  readonly author: string;
  readonly header?: string;
  /** Margins of GB/T 9704—2012 in the Word file. */
  readonly isOfficial?: true;
  readonly blocks: readonly FormBlock[];
}
