import { connectDatabase } from "#server/db/database.ts";
import { startEmbeddedPostgres } from "#server/db/embedded/start-embedded-postgres.ts";
import { migrate } from "#server/db/migrate.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Of the database `template`: migrated and empty. */
    databaseConnection: ClientConfig;
    /** Where the database server writes its own log. */
    databaseLogFile: string;
  }
}

/** One PostgreSQL for a whole run of tests, with a migrated template that each test file clones (see test-database.ts). */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataDir = await mkdtemp(join(tmpdir(), "lvzhi-test-"));
  const postgres = await startEmbeddedPostgres({ dataDir });
  const stop = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true });
  };
  try {
    const admin = connectDatabase(postgres.connection);
    await admin.pool.query("create database template");
    await admin.close();
    const connection = { ...postgres.connection, database: "template" };
    const template = connectDatabase(connection);
    await migrate(template.pool);
    await template.close();
    project.provide("databaseConnection", connection);
    project.provide("databaseLogFile", join(dataDir, "postgres-18", "postgres.log"));
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
};
