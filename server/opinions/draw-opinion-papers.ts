import type { Form } from "#domain/document/form-block.ts";
import { formDocx } from "#domain/document/form-docx.ts";
import { editSheetForm, issueForm } from "#domain/document/issue-form.ts";
import { labelByOpinionState } from "#domain/opinion/opinion-flow.ts";
import { writeAudit } from "#server/audit/write-audit.ts";
import { formPdf } from "#server/documents/pdf/form-pdf.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { loadCarried } from "#server/opinions/issue-store.ts";
import { readIssue } from "#server/opinions/list-issues.ts";
import { printedWords } from "#server/opinions/opinion-store.ts";
import { readOpinion } from "#server/opinions/read-opinion.ts";
import type { Actor } from "#server/session/find-actor.ts";
import { readOpinionSettings } from "#server/settings/opinion-settings.ts";

type Format = "docx" | "pdf";

/** A 期 or 专报 as a file, or undefined; who took it is written down. */
export const drawIssuePaper = async (house: House, actor: Actor, id: string, format: Format) => {
  const issue = await readIssue(house, actor, id);
  if (!issue) return undefined;
  const { db, tenant } = house;
  const { paperNames } = await readOpinionSettings(house);
  const reports = (await loadCarried(db, tenant.id, [id])).get(id) ?? [];
  const authors = await loadAuthors(
    db,
    tenant.id,
    reports.map((report) => report.id),
  );
  const form = issueForm({
    paperName: issue.kind === "ISSUE" ? paperNames.issue : paperNames.special,
    label: issue.label,
    committee: tenant.name,
    signedOn: issue.signedOn,
    signer: issue.signer,
    title: issue.title,
    mainTo: issue.mainTo,
    ccTo: issue.ccTo,
    reports: reports.map((report) => ({ ...printedWords(report), authors: namesOf(authors.get(report.id)) })),
  });
  return fileOf(house, actor, { form, format, id, action: "opinion.issuePaper", name: form.title });
};

/** The 核稿单 of a report as a file, or undefined. */
export const drawEditSheet = async (house: House, actor: Actor, id: string, format: Format) => {
  const detail = await readOpinion(house, actor, id);
  if (!detail) return undefined;
  const form = editSheetForm({
    committee: house.tenant.name,
    number: detail.number,
    state: labelByOpinionState[detail.state],
    authors: detail.authors,
    original: detail.original,
    edited: detail.edited,
    mainTo: detail.mainTo,
    ccTo: detail.ccTo,
    editor: detail.editorName ?? "",
    signer: detail.history.findLast(({ move }) => move === "sign")?.actor ?? "",
  });
  return fileOf(house, actor, { form, format, id, action: "opinion.editSheet", name: form.title });
};

const namesOf = (authors: readonly { readonly name: string; readonly hasLeft: boolean }[] = []): string[] =>
  authors.flatMap(({ name, hasLeft }) => (hasLeft ? [] : [name]));

const typeByFormat: Record<Format, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

interface Drawing {
  readonly form: Form;
  readonly format: Format;
  readonly id: string;
  readonly action: string;
  readonly name: string;
}

const fileOf = async (house: House, actor: Actor, { form, format, id, action, name }: Drawing) => {
  const body = format === "docx" ? formDocx(form) : new Uint8Array(await formPdf(form, house.now()));
  await writeAudit(house.db, house.tenant.id, { actor: actor.accountId, action, object: id, detail: format });
  const fileName = encodeURIComponent(`${name}.${format}`);
  return {
    type: typeByFormat[format],
    headers: { "content-disposition": `attachment; filename="opinion.${format}"; filename*=UTF-8''${fileName}` },
    body,
  };
};
