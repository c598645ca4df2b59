import { createApp } from "#server/http/app.ts";
import { listen } from "#server/http/listen.ts";
import type { House } from "#server/house.ts";
import { openHouse } from "#server/open-house.ts";
import { readSettings } from "#server/settings.ts";
import { mountSubjects } from "#server/subjects.ts";
import { withDatabase } from "#tests/support/test-database.ts";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export interface DemoAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The body as JSON; what a test expects of it, it names. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly json: any;
}

export interface DemoServer {
  readonly house: House;
  /** Calls as whoever the cookie says. */
  ask(
    method: string,
    path: string,
    sent?: { json?: unknown; bytes?: Buffer; type?: string; cookie?: string },
  ): Promise<DemoAnswer>;
  /** Signs in one of the demo's accounts; gives its Cookie header. */
  signIn(phone: string): Promise<string>;
}

export const OFFICE = "13800000001";
export const OTHER_OFFICE = "13800000002";
export const ADMIN = "13800000009";
export const MEMBER = "13800001001";

/** The whole server with the demo organisation on a port and a database of its own, stopped after the file's tests. */
export const withDemoServer = async (): Promise<DemoServer> => {
  const database = await withDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "lvzhi-demo-"));
  const settings = readSettings({ DATA_DIR: dataDir, DEMO: "on", RATE_LIMITS: "off", LOG_LEVEL: "silent" });
  const house = await openHouse(settings, database);
  const app = createApp(house, { mountSubjects, appFolder: join(dataDir, "no-app"), state: { draining: false } });
  const server = await listen(app, 0);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(dataDir, { recursive: true, force: true });
  });

  const ask: DemoServer["ask"] = async (method, path, { json, bytes, type, cookie } = {}) => {
    const body = json === undefined ? bytes && new Uint8Array(bytes) : JSON.stringify(json);
    const headers = {
      ...(body !== undefined && { "content-type": type ?? "application/json" }),
      ...(cookie && { cookie }),
    };
    const answer = await fetch(origin + path, { method, headers, ...(body !== undefined && { body }) });
    const got = Buffer.from(await answer.arrayBuffer());
    const isJson = answer.headers.get("content-type")?.includes("json") ?? false;
    const parsed = isJson && got.length > 0 ? JSON.parse(got.toString("utf8")) : undefined;
    return { status: answer.status, headers: answer.headers, bytes: got, json: parsed };
  };
  const signIn = async (phone: string) => {
    const { accounts } = (await ask("GET", "/api/v1/demo")).json;
    const answer = await ask("POST", "/api/v1/session", { json: { phone, password: accounts[0].password } });
    return (answer.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  };
  return { house, ask, signIn };
};
