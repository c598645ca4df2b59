import { likeness, weigh, type WeighedVector } from "#domain/similar/likeness.ts";
import { rarityOf } from "#domain/similar/term-counts.ts";
import type { TermCounts } from "#domain/similar/term-counts.ts";
import { keptVector, keyTerms, type TextVector, vectorOfBytes, wholeVector } from "#domain/similar/text-vector.ts";
import type { Db } from "#server/db/database.ts";
import { readCounts } from "#server/similar/counts-store.ts";
import { loadCutWords } from "#server/similar/cut-words.ts";
import { KEY_TERMS } from "#server/similar/index-texts.ts";
import type { TextKind } from "#server/similar/text-sources.ts";
import { WITHDRAWN } from "#domain/submission/submission-flow.ts";
import { textKey } from "#server/submissions/text-key.ts";
import { sql } from "kysely";

/** Of each term's list the newest parts are looked at. */
const PARTS_OF_TERM = 3;

/** So many texts, those that share most with the one that is asked for, are compared to the letter. */
const COMPARED = 300;

export interface LikeQuestion {
  /** Words (and whose they are, if they are in the index), or the id of a text of this kind (one that is not indexed yet has no look-alikes). */
  readonly like: { readonly text: string; readonly except?: string } | { readonly id: string };
  readonly among: TextKind;
  readonly limit: number;
  /** Below this score nothing is given. */
  readonly least: number;
}

/** A text and how like it is to the asked one: `score` 0 to 1; `isSameWords`: the same but for spaces and marks. */
export interface ScoredText {
  readonly id: string;
  readonly score: number;
  readonly isSameWords: boolean;
  readonly whole: WeighedVector;
}

export interface ScoredTexts {
  /** The asked text. */
  readonly asked: WeighedVector;
  /** The most similar first; never the asked one itself, nor one that is held for review or withdrawn. */
  readonly found: readonly ScoredText[];
  readonly counts: TermCounts;
}

/** The texts that are most like one, as many as were asked for; undefined where the asked one is not known. */
export const scoreTexts = async (
  db: Db,
  tenantId: string,
  question: LikeQuestion,
): Promise<ScoredTexts | undefined> => {
  const counts = await readCounts(db, tenantId, question.among);
  const asked = await askedText(db, tenantId, question, counts);
  if (!asked) return undefined;
  const nos = await findCandidates(db, tenantId, question.among, { vector: asked.vector, counts });
  const rows = await readCandidates(db, tenantId, question.among, nos);
  const weighed = weigh(asked.vector, counts);
  const found = rows
    .filter(({ ref_id }) => ref_id !== asked.id)
    .map(({ ref_id, text_key, vector }) => {
      const isSameWords = text_key.equals(asked.textKey);
      const whole = weigh(vectorOfBytes(vector), counts);
      return { id: ref_id, score: isSameWords ? 1 : likeness(weighed, whole), isSameWords, whole };
    })
    .filter(({ score }) => score >= question.least)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, question.limit);
  return { asked: weighed, found, counts };
};

interface AskedText {
  readonly id: string | undefined;
  readonly textKey: Buffer;
  readonly vector: TextVector;
}

const askedText = async (
  db: Db,
  tenantId: string,
  { like, among }: LikeQuestion,
  counts: TermCounts,
): Promise<AskedText | undefined> => {
  if ("text" in like) {
    const vector = keptVector(wholeVector(like.text, await loadCutWords()), counts);
    return { id: like.except, textKey: textKey(like.text), vector };
  }
  const row = await db
    .selectFrom("similar_text")
    .select(["text_key", "vector"])
    .where("tenant_id", "=", tenantId)
    .where("kind", "=", among)
    .where("ref_id", "=", like.id)
    .executeTakeFirst();
  return row && { id: like.id, textKey: row.text_key, vector: vectorOfBytes(row.vector) };
};

/** Numbers of the texts that share the strongest terms, by what these weigh together. */
const findCandidates = async (
  db: Db,
  tenantId: string,
  kind: TextKind,
  { vector, counts }: { readonly vector: TextVector; readonly counts: TermCounts },
): Promise<readonly number[]> => {
  const terms = keyTerms(vector, counts, KEY_TERMS);
  const { rows } = await sql<{ term: number; nos: number[] }>`
    select asked.term, parts.nos from unnest(${terms}::int[]) as asked (term), lateral (
      select nos from similar_posting p
      where p.tenant_id = ${tenantId} and p.kind = ${kind} and p.term = asked.term
      order by part desc limit ${PARTS_OF_TERM}
    ) parts`.execute(db);
  const shared = new Map<number, number>();
  for (const { term, nos } of rows) {
    const weight = rarityOf(counts, term) ** 2;
    for (const no of nos) shared.set(no, (shared.get(no) ?? 0) + weight);
  }
  return [...shared]
    .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, COMPARED)
    .map(([no]) => no);
};

const readCandidates = async (db: Db, tenantId: string, kind: TextKind, nos: readonly number[]) => {
  const isThere =
    kind === "S"
      ? sql<boolean>`exists (
          select from submission s where s.tenant_id = t.tenant_id and s.id = t.ref_id
            and s.held is null and not (s.state = 'CLOSED' and s.public_note is not distinct from ${WITHDRAWN}))`
      : sql<boolean>`exists (
          select from opinion_report r where r.tenant_id = t.tenant_id and r.id = t.ref_id and r.merged_into is null)`;
  return db
    .selectFrom("similar_text as t")
    .select(["t.ref_id", "t.text_key", "t.vector"])
    .where("t.tenant_id", "=", tenantId)
    .where("t.kind", "=", kind)
    .where(sql<boolean>`t.no = any (${nos}::int[])`)
    .where(isThere)
    .execute();
};
