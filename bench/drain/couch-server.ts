import type { CouchKeeper, Json } from "#bench/drain/couch-keepers.ts";
import { createServer, type IncomingMessage } from "node:http";

/** As much of CouchDB's protocol as PouchDB's push replication speaks, before a keeper. */
export const startCouchServer = async (keeper: CouchKeeper) => {
  const locals = new Map<string, Json>();
  let requests = 0;

  const answer = async (request: IncomingMessage): Promise<[number, Json | Json[]]> => {
    const [, , ...rest] = new URL(request.url ?? "", "http://x").pathname.split("/");
    const body = request.method === "GET" ? {} : await read(request);
    switch (rest[0]) {
      case undefined:
      case "":
        return [200, { db_name: "bench", update_seq: 0, instance_start_time: "0" }];
      case "_local": {
        const kept = locals.get(rest[1] ?? "");
        if (request.method === "GET") return kept ? [200, kept] : [404, { error: "not_found", reason: "missing" }];
        const next = { ...body, _rev: `0-${Number(String(kept?._rev ?? "0-0").slice(2)) + 1}` };
        locals.set(rest[1] ?? "", next);
        return [201, { ok: true, id: `_local/${rest[1]}`, rev: next._rev }];
      }
      case "_revs_diff": {
        const missing = await keeper.missing(body as Record<string, readonly string[]>);
        return [200, Object.fromEntries(Object.entries(missing).map(([id, revs]) => [id, { missing: revs }]))];
      }
      case "_bulk_docs":
        await keeper.write(body.docs as Json[]);
        return [201, []];
      default:
        return [404, { error: "not_found", reason: "no such endpoint" }];
    }
  };

  const server = createServer((request, response) => {
    if (request.url === "/page") {
      response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>bench</title>");
      return;
    }
    requests++;
    void answer(request).then(([status, json]) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    /** What has come since the last call; forgets it all. */
    take: async () => {
      const taken = { documents: await keeper.takeCount(), requests };
      locals.clear();
      requests = 0;
      return taken;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
      void keeper.close?.();
    },
  };
};

const read = async (request: IncomingMessage): Promise<Json> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString("utf8") || "{}") as Json;
};
