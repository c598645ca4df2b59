/** One paragraph of a document, as a phone shows it without the program that wrote it. A row's cells stand in `cells`. */
export interface TextBlock {
  readonly kind: "heading" | "paragraph" | "item" | "row";
  readonly text: string;
  readonly cells?: readonly string[];
}
