import type { Op } from "#contract/ops.ts";
import type { PersonDatabase } from "#data/database.ts";
import type { Net } from "#sync/ports.ts";

/** A proposal follows its files: while one of them cannot be brought to the server, the batch waits and nothing is refused. */
export const filesFirst = (net: Net, database: PersonDatabase): Net => ({
  ...net,
  postOps: async (ops, signal) => {
    const named = ops.flatMap(filesOf);
    if (named.length > 0 && !(await sendNamed(database, named).catch(() => false))) return { kind: "nothing" };
    return net.postOps(ops, signal);
  },
});

const filesOf = ({ kind, payload }: Op): string[] =>
  kind === "proposal.submit" ? payload.body.attachments.map(({ sha256 }) => sha256) : [];

const sendNamed = async (database: PersonDatabase, named: readonly string[]): Promise<boolean> =>
  (await import("#data/send-attachments.ts")).haveLeft(database, named);
