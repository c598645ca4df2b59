import { copyText } from "#ui/copy-text.ts";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => void vi.unstubAllGlobals());

test("a WebView without a clipboard for pages is asked in the older way, and its no is a no", async () => {
  let isTaken = true;
  const field = { select: () => undefined, remove: () => undefined };
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("HTMLElement", Object);
  vi.stubGlobal("document", {
    activeElement: null,
    body: { append: () => undefined },
    createElement: () => field,
    execCommand: () => isTaken,
  });
  expect(await copyText("演示")).toBe(true);
  expect(field).toMatchObject({ value: "演示" });
  isTaken = false;
  expect(await copyText("演示")).toBe(false);
});
