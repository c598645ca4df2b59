import { createServer, type IncomingMessage } from "node:http";

type Json = Record<string, unknown>;

/**
 * As much of CouchDB's protocol as PouchDB's push replication speaks, in memory and without any work of its own:
 * the peer's server costs it nothing, ours commits every batch to the disk.
 */
export const startCouchServer = async () => {
  const locals = new Map<string, Json>();
  const documents = new Map<string, Json>();

  const answer = async (request: IncomingMessage): Promise<[number, Json | Json[]]> => {
    const [, , ...rest] = new URL(request.url ?? "", "http://x").pathname.split("/");
    const body = request.method === "GET" ? {} : await read(request);
    switch (rest[0]) {
      case undefined:
      case "":
        return [200, { db_name: "bench", update_seq: documents.size, instance_start_time: "0" }];
      case "_local": {
        const kept = locals.get(rest[1] ?? "");
        if (request.method === "GET") return kept ? [200, kept] : [404, { error: "not_found", reason: "missing" }];
        const next = { ...body, _rev: `0-${Number(String(kept?._rev ?? "0-0").slice(2)) + 1}` };
        locals.set(rest[1] ?? "", next);
        return [201, { ok: true, id: `_local/${rest[1]}`, rev: next._rev }];
      }
      case "_revs_diff": {
        const unknown = Object.entries(body).filter(([id]) => !documents.has(id));
        return [200, Object.fromEntries(unknown.map(([id, missing]) => [id, { missing }]))];
      }
      case "_bulk_docs":
        for (const document of body.docs as Json[]) documents.set(String(document._id), document);
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
    void answer(request).then(([status, json]) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    /** How many documents have arrived; forgets them all. */
    takeCount: () => {
      const count = documents.size;
      documents.clear();
      locals.clear();
      return count;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const read = async (request: IncomingMessage): Promise<Json> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return JSON.parse(Buffer.concat(pieces).toString("utf8") || "{}") as Json;
};
