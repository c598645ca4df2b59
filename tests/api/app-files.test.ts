import { withServer } from "#tests/support/test-server.ts";
import { createApp } from "#server/http/app.ts";
import { mountSubjects } from "#server/subjects.ts";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "lvzhi-app-"));
afterAll(() => rm(folder, { recursive: true }));

const layBuild = async (name: string, asset: string): Promise<string> => {
  await mkdir(join(folder, name, "assets"), { recursive: true });
  await writeFile(join(folder, name, "index.html"), `<!doctype html><title>${name}</title>`);
  await writeFile(join(folder, name, "assets", asset), `export const build = "${name}";`);
  return join(folder, name);
};
const first = await layBuild("first", "main-1.js");
const second = await layBuild("second", "main-2.js");

const server = await withServer({}, { appFolder: first });
await rm(first, { recursive: true });
// The next release, on the same data.
const next = createApp(server.house, { mountSubjects, appFolder: second, state: { draining: false } });
const get = (path: string) => next.request(`http://localhost${path}`, { headers: { host: "localhost" } });

test("a part of the release before is served on after its folder is gone", async () => {
  const part = await get("/assets/main-1.js");
  expect([part.status, part.headers.get("content-type"), part.headers.get("cache-control")]).toEqual([
    200,
    expect.stringContaining("javascript"),
    "public, max-age=31536000, immutable",
  ]);
  expect(await part.text()).toContain('"first"');
  expect(await (await get("/assets/main-2.js")).text()).toContain('"second"');
});

test("a part that no release had is a 404 of ours, never the page", async () => {
  const reply = await get("/assets/main-0.js");
  expect([reply.status, reply.headers.get("content-type")]).toEqual([
    404,
    expect.stringContaining("application/problem+json"),
  ]);
  expect(reply.headers.get("cache-control")).toBe("no-store");
});

test("the names that the archive keeps for itself are not served", async () => {
  for (const path of ["/assets/.last-build", "/assets/%2elast-build", "/earlier-assets/main-1.js"]) {
    expect((await get(path)).status).toBe(404);
  }
});
