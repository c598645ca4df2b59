import { labelByDutyKind, type DutyKind } from "#domain/duty/duty-kinds.ts";
import type { Tx } from "#server/db/database.ts";
import type { Anchor } from "#server/duty/audit/anchors.ts";
import { beginningOf, type EntryText, hashOfLink } from "#server/duty/audit/entry-words.ts";
import { type Link, readLinks } from "#server/duty/audit/read-links.ts";

/** One tenant's year, as it was found. */
export interface ChainFinding {
  readonly tenantId: string;
  readonly year: string;
  readonly links: number;
  /** The last link. */
  readonly head: Buffer;
  readonly lastNo: number;
  /** In Chinese, the first broken link before all others. */
  readonly faults: readonly string[];
}

/** Recounts every link of a tenant's year, and compares with the heads that were kept outside. */
export const auditChain = async (
  tx: Tx,
  tenantId: string,
  year: string,
  anchors: readonly Anchor[],
): Promise<ChainFinding> => {
  const kept = anchors.filter((anchor) => anchor.tenant === tenantId && anchor.year === year);
  const keptByNo = new Map(kept.map((anchor) => [anchor.no, anchor]));
  const faults: string[] = [];
  let head = beginningOf(tenantId, year);
  let lastNo = 0;
  let links = 0;
  for await (const link of readLinks(tx, tenantId, year)) {
    const no = Number(link.no);
    const fault = faultOf(link, { no: lastNo + 1, head, year });
    if (fault) faults.push(`${year} 年度 第 ${no} 号：${fault}`);
    const anchor = keptByNo.get(no);
    if (anchor && anchor.hash !== link.hash.toString("hex"))
      faults.push(`${year} 年度 第 ${no} 号：与 ${anchor.at} 留存的校验值不同，整条链可能被重新计算过。`);
    keptByNo.delete(no);
    head = link.hash;
    lastNo = no;
    links += 1;
  }
  for (const anchor of keptByNo.values())
    faults.push(`${year} 年度 第 ${anchor.no} 号：${anchor.at} 留存过，现在没有了，末尾的记录被截去。`);
  return { tenantId, year, links, head, lastNo, faults };
};

interface Expected {
  readonly no: number;
  readonly head: Buffer;
  readonly year: string;
}

/** What is wrong with a link; nothing mostly. */
const faultOf = (link: Link, expected: Expected): string | undefined => {
  const { entry } = link;
  const no = Number(link.no);
  if (no !== expected.no) return `前面缺第 ${expected.no} 号${no > expected.no + 1 ? ` 至第 ${no - 1} 号` : ""}。`;
  if (!link.prev_hash.equals(expected.head)) return "与上一号的校验值不相连，上一号的封存值被改过。";
  if (!entry) return `封存过的记录已经不在（编号 ${link.entry_id}）。`;
  if (entry.year !== expected.year) return `${wordsOf(link, entry)}：年度被改为 ${entry.year}。`;
  if (!hashOfLink(link.prev_hash, entry).equals(link.hash))
    return `${wordsOf(link, entry)}：记录内容与入账时的校验值不符，入账后被改动过。`;
  return undefined;
};

/** The entry as it reads now, so that somebody finds it on paper. */
const wordsOf = ({ member }: Link, entry: EntryText): string => {
  const kind = labelByDutyKind[entry.kind as DutyKind] ?? entry.kind;
  const share = entry.share_of === "1" ? "" : `，${entry.share_of} 人中第 ${entry.share_place}`;
  const what = `${entry.duty_on} ${kind}，数量 ${entry.quantity}${share}`;
  return `委员${member ?? `（编号 ${entry.member_id}）`}，现为「${what}，依据 ${entry.evidence}」，编号 ${entry.id}`;
};
