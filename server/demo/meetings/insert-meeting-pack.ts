import { DOCX_TYPE } from "#domain/document/word/word-file.ts";
import { formDocx } from "#domain/document/form-docx.ts";
import type { Form, FormBlock } from "#domain/document/form-block.ts";
import type { TextBlock } from "#domain/meeting/text-block.ts";
import { openPartFile } from "#server/attachments/attachment-files.ts";
import type { Tx } from "#server/db/database.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { agendaOfPack, reportOfPack } from "#server/demo/meetings/meeting-pack.ts";
import { formPdf } from "#server/documents/pdf/form-pdf.ts";
import { createHash } from "node:crypto";

interface Pack {
  readonly meetingId: string;
  readonly seed: string;
  readonly now: Date;
  readonly dataDir: string;
}

/** The documents of next week's meeting: an agenda as PDF, a report as Word that phones read by its paragraphs. */
export const insertMeetingPack = async (
  tx: Tx,
  { tenant, accounts }: DemoOrganisation,
  { meetingId, seed, now, dataDir }: Pack,
): Promise<void> => {
  const chance = chanceFrom(`${seed}/meeting-pack`);
  const clerk = accounts.find(({ roles }) => roles.includes("MEMBER_AFFAIRS"));
  const added = daysLater(now, -1);
  const files = [
    {
      form: agendaOfPack,
      type: "application/pdf",
      end: "pdf",
      bytes: await formPdf(agendaOfPack, added),
      blocks: null,
    },
    { form: reportOfPack, type: DOCX_TYPE, end: "docx", bytes: formDocx(reportOfPack), blocks: blocksOf(reportOfPack) },
  ];
  for (const [sort, { form, type, end, bytes, blocks }] of files.entries()) {
    const sha256 = createHash("sha256").update(bytes).digest();
    await keep(dataDir, sha256.toString("hex"), bytes);
    const attachment = { tenant_id: tenant.id, sha256, media_type: type, bytes: bytes.length };
    await tx
      .insertInto("attachment")
      .values({ ...attachment, stored_name: sha256.toString("hex"), received_at: added })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (clerk)
      await tx
        .insertInto("attachment_holder")
        .values({ tenant_id: tenant.id, sha256, account_id: clerk.id })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    const names = { title: form.title, file_name: `${form.title}.${end}`, sort: sort + 1 };
    const row = { ...attachment, ...names, id: chance.uuid(), meeting_id: meetingId, added_at: added };
    await tx
      .insertInto("meeting_document")
      .values({ ...row, blocks: blocks && JSON.stringify(blocks) })
      .execute();
  }
};

const keep = async (dataDir: string, name: string, bytes: Uint8Array): Promise<void> => {
  const file = await openPartFile(dataDir);
  try {
    await file.handle.write(bytes);
    await file.keepAs(name);
  } finally {
    await file.close();
  }
};

const blocksOf = ({ blocks }: Form): readonly TextBlock[] => blocks.flatMap(textsOf);

const textsOf = (block: FormBlock): readonly TextBlock[] => {
  if (block.kind === "title" || block.kind === "heading") return [{ kind: "heading", text: block.text }];
  if (block.kind === "text") return block.text.split("\n").map((text) => ({ kind: "paragraph", text }));
  if (block.kind !== "list") return [];
  const rows = [block.columns.map(({ label }) => label), ...block.rows];
  return rows.map((cells) => ({ kind: "row", text: cells.join(" "), cells }));
};
