// npm run eval -- <folder>: measures look-alikes, topics, suggestions and marks on messages in a folder (form: bench/eval/read-folder.ts).
// One line of JSON per figure on standard output; a file that is missing is named on standard error.
import { resolve } from "node:path";
import { runnerImport } from "vite";
import { root } from "./run.mjs";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error(
    "npm run eval -- <folder with hot.jsonl, gold_duplicates.json, silver_topics.json, labelled.jsonl, reply.jsonl>",
  );
  process.exit(1);
}
const path = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
process.chdir(root);
const { module } = await runnerImport(`${root}bench/eval/run.ts`, { root, configFile: false, logLevel: "error" });
await module.run(
  path,
  (figure) => console.log(JSON.stringify(figure)),
  (name) => console.error(`${name}: not in the folder, its figures are left out`),
);
process.exit(0);
