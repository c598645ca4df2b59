import { connectDatabase, type Database } from "#server/db/database.ts";
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";

/** A migrated, empty database of one's own, dropped after the file's tests. Call it at the top of the file, with `await`. */
export const withDatabase = async (): Promise<Database> => {
  const connection = inject("databaseConnection");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const administer = async (statement: string) => {
    const client = new Client({ ...connection, database: "postgres" });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await administer(`create database ${name} template template`);
  const database = connectDatabase({ ...connection, database: name });
  afterAll(async () => {
    await database.close();
    await administer(`drop database ${name} with (force)`);
  });
  return database;
};
