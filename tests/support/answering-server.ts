import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";

let server: Server | undefined;

/** The headers of what was asked since the last stop. */
export const asked: IncomingHttpHeaders[] = [];

/** A real server at whatever it answers; Node lacks the page's own address and its word on the network. */
export const serve = async (answer: RequestListener, onLine = true): Promise<void> => {
  server = createServer((request, response) => {
    asked.push(request.headers);
    request.resume().on("end", () => answer(request, response));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server?.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const fetchOfNode = globalThis.fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => fetchOfNode(`http://127.0.0.1:${port}${path}`, init));
  vi.stubGlobal("navigator", { onLine });
};

/** After each test. */
export const stopServing = (): void => {
  server?.closeAllConnections();
  server?.close();
  asked.length = 0;
  vi.unstubAllGlobals();
};
