import type { OpinionView, OpinionsDocument } from "#contract/opinions.ts";
import { opinionNumber } from "#domain/opinion/opinion-words.ts";
import { statusLine } from "#domain/opinion/status-line.ts";
import { shanghaiIso } from "#domain/time/shanghai.ts";
import type { House } from "#server/house.ts";
import { loadAuthors } from "#server/opinions/author-store.ts";
import { loadAuthorHistories } from "#server/opinions/author-history.ts";
import { selectOpinions } from "#server/opinions/opinion-items.ts";
import { printedWords } from "#server/opinions/opinion-store.ts";
import { loadStandings } from "#server/opinions/standing-of.ts";
import { sql } from "kysely";

/** A phone keeps them whole; older ones are in the 履职档案. */
const MOST_REPORTS = 300;

/** Reports that a member is named on, the newest first: each as its author may read it, also where a composite carries it. */
export const readMyOpinions = async (house: House, memberId: string): Promise<OpinionsDocument> => {
  const { db, tenant } = house;
  const mine = sql<boolean>`report.tenant_id = ${tenant.id} and not report.is_composite and report.id in (
    select report_id from opinion_author where tenant_id = ${tenant.id} and member_id = ${memberId} and left_at is null)`;
  const rows = await selectOpinions(db, mine, MOST_REPORTS);
  const [authors, standings, histories] = await Promise.all([
    loadAuthors(
      db,
      tenant.id,
      rows.map(({ id }) => id),
    ),
    loadStandings(db, tenant.id, rows),
    loadAuthorHistories(house, rows),
  ]);
  const opinions = rows.map((row): OpinionView => {
    const named = (authors.get(row.id) ?? []).filter(({ hasLeft }) => !hasLeft);
    const carrier = standings.carrierOf(row);
    // What goes up is the composite, once there is one.
    const ways = standings.waysOf(carrier?.id ?? row.id);
    const issues = ways.issues.filter(({ signedOn }) => signedOn !== null);
    const printed = carrier ?? row;
    return {
      ...row.original,
      id: row.id,
      number: opinionNumber(row.year, row.serial_no),
      state: row.state,
      statusLine: statusLine(standings.standingOf(row)),
      category: row.category as OpinionView["category"],
      source: row.source,
      sourceName: row.source_name,
      authors: named,
      myPlace: named.findIndex((author) => author.memberId === memberId) + 1,
      submittedAt: shanghaiIso(row.submitted_at),
      publicNote: carrier && carrier.public_note !== "" ? carrier.public_note : row.public_note,
      composite: carrier
        ? { number: opinionNumber(carrier.year, carrier.serial_no), title: printedWords(carrier).title }
        : null,
      issues,
      issuedWords: issues.length > 0 ? printedWords(printed) : null,
      escalations: ways.escalations.map((sent) => ({ ...sent, note: "" })),
      instructions: ways.instructions.map((given) => ({ ...given, hasWords: false })),
      forwards: ways.forwards.map((forward) => ({ ...forward, note: "" })),
      submissions: row.submissions,
      campaign: row.campaign_title,
      history: histories.get(row.id) ?? [],
      changedAt: shanghaiIso(carrier && carrier.changed_at > row.changed_at ? carrier.changed_at : row.changed_at),
    };
  });
  return { asOf: shanghaiIso(house.now()), opinions };
};
