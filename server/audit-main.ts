import { shanghaiIso } from "#domain/time/shanghai.ts";
import { readAnchors, writeAnchors } from "#server/duty/audit/anchors.ts";
import { auditLedger } from "#server/duty/audit/audit-ledger.ts";
import { openAudited } from "#server/duty/audit/open-audited.ts";
import { readSettings } from "#server/settings.ts";
import { parseArgs } from "node:util";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** npm run audit: 0 where every link holds, 1 where one is broken (named), 2 where it could not be looked at. */
const audit = async (): Promise<number> => {
  const { values } = parseArgs({ options: { anchors: { type: "string" }, "write-anchors": { type: "string" } } });
  const anchors = values.anchors === undefined ? [] : await readAnchors(values.anchors);
  const database = await openAudited(readSettings(process.env));
  try {
    const { chains, faults } = await auditLedger(database.db, anchors);
    for (const { tenantId, year, links, head } of chains)
      say(`${tenantId} ${year} 年度：${links} 条，末条校验值 ${head.toString("hex")}`);
    for (const fault of faults) say(`✗ ${fault}`);
    if (faults.length > 0) {
      say(`履职台账不完整，共 ${faults.length} 处。首处：${faults[0]}`);
      return 1;
    }
    say(chains.length === 0 ? "履职台账还没有记录。" : "履职台账完整，每一条都与入账时相同。");
    const file = values["write-anchors"];
    if (file !== undefined) await writeAnchors(file, chains, shanghaiIso(new Date()));
    return 0;
  } finally {
    await database.close();
  }
};

process.exitCode = await audit().catch((fault: unknown) => {
  process.stderr.write(`无法核验：${fault instanceof Error ? fault.message : String(fault)}\n`);
  return 2;
});
