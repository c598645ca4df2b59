// A process that holds an embedded PostgreSQL on the folder given to it, and writes rows one by one, saying each that is acknowledged.
// tests/faults/embedded-postgres.test.ts kills it.
import { runnerImport } from "vite";

const { module } = await runnerImport("./server/db/embedded/start-embedded-postgres.ts", {
  configFile: false,
  logLevel: "error",
});
const { default: pg } = await import("pg");
const postgres = await module.startEmbeddedPostgres({ dataDir: process.argv[2] });
process.stdout.write("ready\n");
const client = new pg.Client(postgres.connection);
client.on("error", () => undefined);
await client.connect();
await client.query("create table if not exists line (id bigint generated always as identity, text text)");
process.once("SIGTERM", () => void postgres.stop().then(() => process.exit(0)));
for (;;) {
  const { rows } = await client.query("insert into line (text) values ($1) returning id", ["x".repeat(500)]);
  process.stdout.write(`row ${rows[0].id}\n`);
}
