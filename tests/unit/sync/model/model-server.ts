import type { Op, OpResult } from "#contract/ops.ts";
import type { Answer } from "#sync/ports.ts";
import { ChangeLog } from "#tests/unit/sync/model/change-log.ts";
import { ServerRows } from "#tests/unit/sync/model/server-rows.ts";
import { problem } from "#tests/unit/sync/simulation/simulated-server.ts";

/** Ways in which a server can be built wrongly; all false on the one that is promised. */
export interface ServerBugs {
  /** A pull reads everything that is committed, also past transactions that are still open. */
  readonly hasNaiveCursor?: boolean;
  /** Drafts are written over, whatever revision their writer knew. */
  readonly ignoresBaseRev?: boolean;
  /** A request is answered for whoever is signed in, whomever its sender meant. */
  readonly ignoresAccount?: boolean;
  /** A deletion removes words that its writer did not know. */
  readonly deletesUnseen?: boolean;
}

/** What a request carries besides its body. */
export interface Caller {
  readonly cookie: string | undefined;
  /** Whom it is for, in its sender's eyes. */
  readonly account: string;
}

const ROWS_PER_PAGE = 3;

/** The server as contract/ops.ts promises it, for several accounts: effect and op record together, definite results kept, order within an entity. */
export class ModelServer {
  readonly log = new ChangeLog();
  readonly rows: ServerRows;
  /** Every op that came through, for who sent what under which key. */
  readonly seen: { readonly account: string; readonly op: Op }[] = [];
  readonly roleless = new Set<string>();
  mostOps = 200;
  /** Called before an op touches a row: whoever holds that row ends first. */
  beforeTouching: (entityId: string) => void = () => undefined;
  #accountByCookie = new Map<string, string>();
  #results = new Map<string, { readonly words: string; readonly result: OpResult }>();
  #epochByAccount = new Map<string, number>();
  #lastCookie = 0;

  constructor(readonly bugs: ServerBugs = {}) {
    this.rows = new ServerRows(this.log, bugs);
  }

  signIn(account: string): string {
    const cookie = `cookie ${++this.#lastCookie}`;
    this.#accountByCookie.set(cookie, account);
    return cookie;
  }

  endSession(cookie: string | undefined): void {
    if (cookie) this.#accountByCookie.delete(cookie);
  }

  /** Another scope for an account: the cursors that it was given are worth nothing any more. */
  forgetCursors(account: string): void {
    this.#epochByAccount.set(account, this.#epochOf(account) + 1);
  }

  postOps(caller: Caller, ops: readonly Op[]): Answer {
    const account = this.#admit(caller);
    if (typeof account !== "string") return account;
    if (ops.length > this.mostOps) return problem(413, "too-large");
    const stopped = new Set<string>();
    const results = ops.map((op): OpResult => {
      this.seen.push({ account, op });
      if (stopped.has(op.entityId)) return { opId: op.opId, status: "retry", code: "earlier-op-waits" };
      const result = this.#settle(account, op);
      if (result.status !== "accepted") stopped.add(op.entityId);
      return result;
    });
    return { kind: "answer", status: 200, json: { serverTime: "2026-01-01T00:00:00Z", results } };
  }

  getChanges(caller: Caller, cursor: string | undefined): Answer {
    const account = this.#admit(caller);
    if (typeof account !== "string") return account;
    const scope = `${account} ${this.#epochOf(account)}`;
    const [from = "0", ...given] = (cursor ?? `0 ${scope}`).split(" ");
    if (given.join(" ") !== scope) return problem(410, "cursor-expired");
    const ahead = this.log.readAfter(Number(from), !this.bugs.hasNaiveCursor);
    const page = ahead.slice(0, ROWS_PER_PAGE);
    const json = {
      rows: page.flatMap(({ row }) => this.rows.viewFor(account, row) ?? []),
      next: `${page.at(-1)?.place ?? from} ${scope}`,
      more: ahead.length > page.length,
      serverTime: "2026-01-01T00:00:00Z",
    };
    return { kind: "answer", status: 200, json };
  }

  putPhoto(caller: Caller, sha256: string): Answer {
    const account = this.#admit(caller);
    if (typeof account !== "string") return account;
    this.rows.photos.add(`${account} ${sha256}`);
    return { kind: "answer", status: 201, json: { sha256 } };
  }

  #admit(caller: Caller): string | Answer {
    const account = this.#accountByCookie.get(caller.cookie ?? "");
    if (!account) return problem(401, "not-signed-in");
    if (account !== caller.account && !this.bugs.ignoresAccount) return problem(403, "identity-mismatch");
    return this.roleless.has(account) ? problem(403, "not-allowed") : account;
  }

  #settle(account: string, op: Op): OpResult {
    if (op.author !== account) return rejection(op, "identity-mismatch");
    const key = `${account} ${op.opId}`;
    const words = JSON.stringify([op.kind, op.entityId, op.payload]);
    const kept = this.#results.get(key);
    if (kept) return kept.words === words ? kept.result : rejection(op, "reused-key");
    this.beforeTouching(op.entityId);
    const result = this.rows.apply(account, op);
    if (result.status === "accepted") this.#results.set(key, { words, result });
    return result;
  }

  #epochOf(account: string): number {
    return this.#epochByAccount.get(account) ?? 1;
  }
}

const rejection = (op: Op, code: string): OpResult => ({ opId: op.opId, status: "rejected", code, reason: "原因" });
