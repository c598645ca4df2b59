import type { ChainFinding } from "#server/duty/audit/audit-chain.ts";
import { appendFile, readFile } from "node:fs/promises";

/** The head of a chain as it was on a day, to be kept where the database's keeper does not reach. */
export interface Anchor {
  readonly at: string;
  readonly tenant: string;
  readonly year: string;
  readonly no: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The anchors of a file, one JSON object a line. Throws where a line is none. */
export const readAnchors = async (file: string): Promise<readonly Anchor[]> =>
  (await readFile(file, "utf8"))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, at) => anchorOf(line, at + 1));

const anchorOf = (line: string, at: number): Anchor => {
  const read: unknown = JSON.parse(line);
  if (typeof read === "object" && read !== null && "hash" in read && "no" in read && "year" in read && "tenant" in read)
    return read as Anchor;
  throw new Error(`留存文件第 ${at} 行不是校验值。`);
};

/** Adds today's heads to a file; what it held stays and is compared next time as well. */
export const writeAnchors = async (file: string, found: readonly ChainFinding[], at: string): Promise<void> => {
  const lines = found.map(({ tenantId, year, lastNo, head }) =>
    JSON.stringify({ at, tenant: tenantId, year, no: lastNo, hash: head.toString("hex") } satisfies Anchor),
  );
  await appendFile(file, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
};
