import type { Database } from "#server/db/database.ts";
import { createApp } from "#server/http/app.ts";
import { listen, patience } from "#server/http/listen.ts";
import type { House } from "#server/house.ts";
import { openLog } from "#server/log.ts";
import { openHouse } from "#server/open-house.ts";
import { readSettings, type Settings } from "#server/settings.ts";
import { mountSubjects } from "#server/subjects.ts";
import { withDatabase } from "#tests/support/test-database.ts";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A clock that stands where a test puts it; without a call it goes with the real one. */
export class TestClock {
  #shift = 0;
  readonly now = (): Date => new Date(Date.now() + this.#shift);
  advance(ms: number): void {
    this.#shift += ms;
  }
  set(at: Date): void {
    this.#shift = at.getTime() - Date.now();
  }
}

export interface Reply {
  readonly status: number;
  /** Media type without parameters. */
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed where it is JSON, else undefined. */
  readonly json: Loose | undefined;
}

/** JSON of which a test names what it expects. */
export interface Loose {
  readonly [name: string]: Loose | undefined;
}

export interface Ask {
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookie?: string | undefined;
}

export interface TestServer {
  readonly house: House;
  readonly database: Database;
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly origin: string;
  readonly port: number;
  readonly clock: TestClock;
  readonly dataDir: string;
  /** Everything that the server logged so far, at level debug. */
  logs(): string;
  ask(method: string, path: string, ask?: Ask): Promise<Reply>;
}

/** The whole server in this process on a port and a database of its own, stopped after the file's tests. */
export const withServer = async (
  changes: Partial<Settings> = {},
  options: { appFolder?: string; times?: typeof patience } = {},
): Promise<TestServer> => {
  const database = await withDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "lvzhi-api-"));
  const clock = new TestClock();
  let logged = "";
  const log = openLog("debug", { write: (line) => void (logged += line) });
  const settings = { ...readSettings({ DATA_DIR: dataDir, DEMO: "off", RATE_LIMITS: "off" }), ...changes };
  const house = await openHouse(settings, database, log, clock.now);
  const state = { draining: false };
  const app = createApp(house, { mountSubjects, appFolder: options.appFolder ?? join(dataDir, "no-app"), state });
  const server = await listen(app, 0, options.times ?? patience);
  const { port } = server.address() as AddressInfo;
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(dataDir, { recursive: true, force: true });
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    house,
    database,
    routes: app.routes,
    origin,
    port,
    clock,
    dataDir,
    logs: () => logged,
    ask: (...what) => ask(origin, ...what),
  };
};

const ask = async (
  origin: string,
  method: string,
  path: string,
  { json, body, headers, cookie }: Ask = {},
): Promise<Reply> => {
  const payload = json === undefined ? body : JSON.stringify(json);
  const answer = await fetch(origin + path, {
    method,
    redirect: "manual",
    ...(payload !== undefined && { body: payload }),
    headers: {
      ...(json !== undefined && { "content-type": "application/json" }),
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
  });
  const text = await answer.text();
  const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
  return {
    status: answer.status,
    type,
    headers: answer.headers,
    text,
    json: type.endsWith("json") && text !== "" ? JSON.parse(text) : undefined,
  };
};
