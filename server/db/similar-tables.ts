import type { Generated } from "kysely";

// Tables of server/db/migrations/0030-similar.sql, column by column.

export interface SimilarIndexTable {
  tenant_id: string;
  kind: string;
  read_xid: Generated<string>;
  read_id: Generated<string>;
  last_no: Generated<number>;
  counts: Generated<Buffer>;
  counted_at_no: Generated<number>;
}

export interface SimilarTextTable {
  tenant_id: string;
  kind: string;
  no: number;
  ref_id: string;
  text_key: Buffer;
  vector: Buffer;
}

export interface SimilarPostingTable {
  tenant_id: string;
  kind: string;
  term: number;
  part: number;
  nos: number[];
}

export interface SimilarTables {
  similar_index: SimilarIndexTable;
  similar_text: SimilarTextTable;
  similar_posting: SimilarPostingTable;
}
