import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Reply } from "#tests/support/test-server.ts";

/** A TCP connection to a server of ours; what it receives is kept. */
export const openRaw = async (port: number): Promise<{ socket: Socket; received: () => string }> => {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString("utf8")));
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return { socket, received: () => text };
};

/** Sends bytes as they are and waits until the server closes; null where it has not within `patienceMs`. */
export const sendRaw = async (port: number, bytes: string | Buffer, patienceMs = 5000): Promise<string | null> => {
  const { socket, received } = await openRaw(port);
  socket.write(bytes);
  const closed = once(socket, "close").then(() => true);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)));
  const isClosed = await Promise.race([closed, late]);
  clearTimeout(timer);
  socket.destroy();
  return isClosed ? received() : null;
};

/** The first answer in what a raw connection received. */
export const readReply = (received: string | null): Reply => {
  const [head = "", ...rest] = (received ?? "").split("\r\n\r\n");
  const [line = "", ...lines] = head.split("\r\n");
  const headers = new Headers(lines.map((header) => [header.split(":")[0] ?? "", header.replace(/^[^:]*:\s*/, "")]));
  const text = rest.join("\r\n\r\n");
  const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  const isJson = type.endsWith("json") && text.startsWith("{");
  return { status: Number(line.split(" ")[1] ?? 0), type, headers, text, json: isJson ? JSON.parse(text) : undefined };
};
