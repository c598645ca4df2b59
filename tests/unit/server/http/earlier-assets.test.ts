import { EARLIER_ASSETS_DAYS, keepEarlierAssets } from "#server/http/earlier-assets.ts";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const START = Date.parse("2026-05-01T00:00:00Z");
const day = (count: number) => new Date(START + count * 86_400_000);

let place: string;
let archive: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "lvzhi-assets-"));
  archive = join(place, "archive");
});
afterEach(() => rm(place, { recursive: true }));

/** A build in a folder of its own, as a new container has it. */
const build = async (...names: string[]): Promise<string> => {
  const folder = await mkdtemp(join(place, "build-"));
  await mkdir(folder, { recursive: true });
  for (const name of names) await writeFile(join(folder, name), `content of ${name}`);
  return folder;
};
const kept = async () => (await readdir(archive)).filter((name) => !name.startsWith(".")).toSorted();

test("the files of the build before outlive its folder", async () => {
  const first = await build("a-1.js", "a-1.js.br");
  keepEarlierAssets(first, archive, day(0));
  await rm(first, { recursive: true });
  keepEarlierAssets(await build("a-2.js"), archive, day(1));
  expect(await kept()).toEqual(["a-1.js", "a-1.js.br", "a-2.js"]);
  expect(await readFile(join(archive, "a-1.js"), "utf8")).toBe("content of a-1.js");
});

test("their days are counted from when they were replaced, not from when they were built", async () => {
  keepEarlierAssets(await build("a-1.js"), archive, day(0));
  keepEarlierAssets(await build("a-2.js"), archive, day(90));
  keepEarlierAssets(await build("a-2.js"), archive, day(90 + EARLIER_ASSETS_DAYS - 1));
  expect(await kept()).toEqual(["a-1.js", "a-2.js"]);
  keepEarlierAssets(await build("a-2.js"), archive, day(90 + EARLIER_ASSETS_DAYS + 1));
  expect(await kept()).toEqual(["a-2.js"]);
});

test("a build that comes back after a roll-back is not let go", async () => {
  keepEarlierAssets(await build("a-1.js"), archive, day(0));
  keepEarlierAssets(await build("a-2.js"), archive, day(1));
  keepEarlierAssets(await build("a-1.js"), archive, day(100));
  expect(await kept()).toContain("a-1.js");
});

test("half a file that a kill left is made whole at the next start", async () => {
  const folder = await build("a-1.js");
  await mkdir(archive);
  await writeFile(join(archive, "a-1.js"), "cont");
  keepEarlierAssets(folder, archive, day(0));
  expect(await readFile(join(archive, "a-1.js"), "utf8")).toBe("content of a-1.js");
});
