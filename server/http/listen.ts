import type { App } from "#server/http/mount.ts";
import type { RefusalKind } from "#contract/refusals.ts";
import { problemOf, problemResponse } from "#server/http/problem.ts";
import { getRequestListener } from "@hono/node-server";
import { createServer, STATUS_CODES, type Server } from "node:http";

const kindByParserError: Record<string, RefusalKind> = {
  HPE_HEADER_OVERFLOW: "headers-too-large",
  ERR_HTTP_REQUEST_TIMEOUT: "request-timeout",
};

/** How long a client may take, in ms (security.md A-16). */
export const patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2000,
};

/** A listening HTTP server with bounded headers, times and connections; parser errors are problem+json too (security.md ). */
export const listen = (app: App, port: number, times = patience): Promise<Server> => {
  const handle = getRequestListener(app.fetch, {
    // No URL can be made of the Host and the path.
    errorHandler: () => problemResponse({ kind: "malformed-request" }),
  });
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      // Without a Host it is we who refuse, as problem+json.
      requireHostHeader: false,
      ...times,
    },
    (request, response) => {
      if (!request.headers.host) {
        answerRaw(response.socket, "malformed-request");
        return;
      }
      // Chromium refuses what it cannot parse; so does this server, before a router sees it.
      try {
        decodeURI(request.url ?? "/");
      } catch {
        answerRaw(response.socket, "malformed-url");
        return;
      }
      void handle(request, response);
    },
  );
  server.maxConnections = 5000;
  server.on("clientError", (fault: Error & { code?: string }, socket) => {
    if (socket.writable) answerRaw(socket, kindByParserError[fault.code ?? ""] ?? "malformed-request");
    else socket.destroy();
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve(server));
  });
};

const answerRaw = (socket: NodeJS.WritableStream | null, kind: RefusalKind): void => {
  const problem = problemOf({ kind });
  const body = JSON.stringify(problem);
  socket?.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ""}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};
