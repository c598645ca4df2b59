import type { ProposalBody } from "#contract/proposals.ts";
import { timingNow } from "#domain/settings/proposal-settings.ts";
import type { Tx } from "#server/db/database.ts";
import type { House } from "#server/house.ts";
import type { MemberActor } from "#server/proposals/author.ts";
import { lockProposal, type Proposal } from "#server/proposals/proposal-store.ts";
import { columnsOf, insertText } from "#server/proposals/proposal-texts.ts";
import { loadProposalSettings } from "#server/settings/proposal-settings.ts";

/** The proposal of this id, locked, if it is this member's; a new one in DRAFT where there is none; undefined where it is somebody else's. */
export const openProposal = async (
  tx: Tx,
  house: House,
  author: MemberActor,
  id: string,
  body: ProposalBody,
): Promise<Proposal | undefined> => {
  const tenantId = house.tenant.id;
  const found = await lockProposal(tx, tenantId, id);
  if (!found) await beginProposal(tx, house, author, id, body);
  const proposal = found ?? (await lockProposal(tx, tenantId, id));
  return proposal?.first_member_id === author.memberId ? proposal : undefined;
};

const beginProposal = async (tx: Tx, house: House, author: MemberActor, id: string, body: ProposalBody) => {
  const { meeting } = (await loadProposalSettings(tx, house)).settings;
  const at = house.now();
  const tenant_id = house.tenant.id;
  const begun = await tx
    .insertInto("proposal")
    .values({
      ...columnsOf(body),
      tenant_id,
      id,
      term: meeting.term,
      session: meeting.session,
      timing: timingNow({ meeting }),
      first_member_id: author.memberId,
      proposer_type: body.proposerType,
      state: "DRAFT",
      created_at: at,
      changed_at: at,
    })
    // Two accounts that choose one id at once: the second finds it taken.
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!begun) return;
  await insertText(tx, tenant_id, id, 1, body, author.accountId, at);
  const signature = { state: "SIGNED", asked_text_no: 1, signed_text_no: 1, asked_at: at, answered_at: at };
  await tx
    .insertInto("proposal_signer")
    .values({ tenant_id, proposal_id: id, member_id: author.memberId, position: 0, ...signature })
    .execute();
};
