import { startFaultInWords } from "#server/start-fault.ts";
import { createServer } from "node:net";
import { expect, test } from "vitest";

const opened = (port: number) => {
  const server = createServer();
  return new Promise<typeof server>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve(server));
  });
};

test("a port that is taken is told by its number, with what to do and without a stack", async () => {
  const first = await opened(0);
  const address = first.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const fault: unknown = await opened(port).catch((error: unknown) => error);
  first.close();
  const words = startFaultInWords(fault);
  expect(words).toContain(`端口 ${port} 已被别的程序占用`);
  expect(words).not.toContain("at ");
});

test("what nobody foresaw keeps its stack", () => {
  expect(startFaultInWords(new Error("boom"))).toContain("start-fault.test");
});
