import type { RunningServer } from "#tests/support/running-server.ts";
import { databaseOf } from "#tests/support/database-of.ts";

export interface StoredSubmission {
  readonly id: string;
  readonly text: string;
  readonly held: string | null;
  readonly photosExpected: number;
  readonly photosArrived: number;
  readonly hasContact: boolean;
}

/** Every stored submission whose text holds these words, read from the database itself. */
export const storedSubmissions = async (server: RunningServer, words: string): Promise<StoredSubmission[]> => {
  const database = await databaseOf(server);
  try {
    const { rows } = await database.pool.query(
      `select s.id, s.text, s.held, s.photos_expected as "photosExpected", s.contact is not null as "hasContact",
        (select count(*)::int from submission_photo sp join photo p using (tenant_id, submission_id, sha256)
          where sp.tenant_id = s.tenant_id and sp.submission_id = s.id) as "photosArrived"
       from submission s where position($1 in s.text) > 0`,
      [words],
    );
    return rows;
  } finally {
    await database.close();
  }
};
