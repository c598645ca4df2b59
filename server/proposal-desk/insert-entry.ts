import type { EntryBody } from "#contract/proposal-desk.ts";
import type { Timing } from "#domain/proposal/proposal-lists.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { Actor } from "#server/session/find-actor.ts";

interface Numbered {
  readonly term: number;
  readonly session: number;
  readonly timing: Timing;
  readonly serial_no: number;
}

/** The rows of an entry on behalf: the proposal, its first text, whoever signed it on paper, its files. */
export const insertEntry = async (
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
  body: EntryBody,
  numbered: Numbered,
): Promise<void> => {
  const tenant_id = house.tenant.id;
  const at = house.now();
  const { title, situation, analysis, suggestions } = body;
  const words = { title, situation, analysis, suggestions };
  await tx
    .insertInto("proposal")
    .values({
      ...choicesOf(body),
      ...words,
      ...numbered,
      tenant_id,
      id,
      first_member_id: body.firstMemberId,
      entered_by: actor.accountId,
      state: "SUBMITTED",
      submitted_at: at,
      created_at: at,
      changed_at: at,
    })
    .execute();
  const key = { tenant_id, proposal_id: id };
  await tx
    .insertInto("proposal_text")
    .values({ ...key, ...words, no: 1, written_by: actor.accountId, at })
    .execute();
  const signature = { state: "SIGNED", asked_text_no: 1, signed_text_no: 1, asked_at: at, answered_at: at };
  const signers = [body.firstMemberId, ...body.cosignerIds].map((member_id, position) => ({
    ...key,
    ...signature,
    member_id,
    position,
    entered_by: actor.accountId,
  }));
  await tx.insertInto("proposal_signer").values(signers).execute();
  const files = body.attachments.map(({ sha256, name, bytes }, position) => ({
    ...key,
    position,
    sha256: Buffer.from(sha256, "hex"),
    name,
    bytes,
  }));
  if (files.length > 0) await tx.insertInto("proposal_attachment").values(files).execute();
};

const choicesOf = (body: EntryBody) => ({
  category: body.category,
  suggested_lead: body.suggestedLead,
  suggested_co: body.suggestedCo,
  public_level: body.publicLevel,
  public_reason: body.publicReason,
  proposer_type: body.proposerType,
  collective_kind: body.proposerType === "COLLECTIVE" ? body.collectiveKind : null,
  collective_name: body.proposerType === "COLLECTIVE" ? body.collectiveName : null,
  allow_cosign: body.allowCosign,
  topic_id: body.topicId,
  source_ref: body.sourceRef,
});
