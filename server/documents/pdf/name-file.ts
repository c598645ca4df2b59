import type { PDFDocument } from "pdf-lib";

/** Writes into a file what it is called, who issues it and when. */
export const nameFile = (
  file: PDFDocument,
  { title, author }: { readonly title: string; readonly author: string },
  issuedAt: Date,
): void => {
  file.setTitle(title, { showInWindowTitleBar: true });
  file.setAuthor(author);
  file.setLanguage("zh-CN");
  file.setProducer("掌上履职");
  file.setCreator("掌上履职");
  file.setCreationDate(issuedAt);
  file.setModificationDate(issuedAt);
};
