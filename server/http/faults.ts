import type { Refusal, RefusalKind } from "#contract/refusals.ts";

const codeOf = (fault: unknown): string =>
  fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : "";

/** Texts that PostgreSQL will not store. */
const BAD_TEXT = new Set(["22021", "22P05", "22001"]);
/** Another transaction was in the way, the server is stopping or cannot be reached: worth another try. */
const PASSING = /^(40001|40P01|57P0[123]|08\w{3}|53300|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT)$/;
const FULL = new Set(["53100", "ENOSPC"]);

/** What a thrown fault means to the caller (security.md §3.2); what is not known is a bug: 500, and the log has it. */
export const refusalOfFault = (fault: unknown): Refusal => {
  const code = codeOf(fault);
  const refusal = (kind: RefusalKind, retryAfterSeconds?: number): Refusal => ({
    kind,
    ...(retryAfterSeconds && { retryAfterSeconds }),
  });
  if (BAD_TEXT.has(code)) return refusal("invalid-fields");
  if (FULL.has(code)) return refusal("storage-full", 60);
  if (PASSING.test(code)) return refusal("busy", 3);
  if (
    fault instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|is not queryable|pool is (draining|ended)/i.test(
      fault.message,
    )
  ) {
    return refusal("busy", 3);
  }
  return refusal("internal-error");
};
