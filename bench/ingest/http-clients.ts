import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { receiptFromBytes } from "#domain/submission/receipt.ts";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

const TEXT = "南苑路东段路灯损坏多日，晚上接送孩子看不清路，请有关部门尽快安排维修，并检查沿线其他路灯。";
const pointCode = pointCodeFromBytes(randomBytes(5));

/** Requests that are all new submissions, made beforehand so that making them is not measured. */
export const newRequests = (count: number): readonly Buffer[] => Array.from({ length: count }, newRequest);

const newRequest = (): Buffer => {
  const body = JSON.stringify({
    pointCode,
    text: TEXT,
    receipt: receiptFromBytes(randomBytes(16)),
    writtenAt: new Date().toISOString(),
  });
  return Buffer.from(
    `PUT /api/v1/submissions/${randomUUID()} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
};

/** Sends them over `clients` kept-alive connections, one at a time on each; gives acknowledged submissions per second. */
export const measureHttp = async (port: number, clients: number, requests: readonly Buffer[]): Promise<number> => {
  const sockets = await Promise.all(Array.from({ length: clients }, () => open(port)));
  const left = [...requests];
  const started = performance.now();
  await Promise.all(sockets.map((socket) => work(socket, left)));
  const seconds = (performance.now() - started) / 1000;
  for (const socket of sockets) socket.destroy();
  return requests.length / seconds;
};

const open = async (port: number): Promise<Socket> => {
  const socket = connect(port, "localhost").setNoDelay(true);
  await once(socket, "connect");
  return socket;
};

/** A bare client: it costs little of the machine that it shares with the server. Anything but 201 ends the run. */
const work = (socket: Socket, left: Buffer[]): Promise<void> =>
  new Promise((resolve, reject) => {
    let answer = "";
    const next = () => {
      answer = "";
      const request = left.pop();
      if (request) socket.write(request);
      else resolve();
    };
    socket.setEncoding("latin1");
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the server closed a connection")));
    socket.on("data", (chunk: string) => {
      answer += chunk;
      const head = answer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? Number.NaN);
      if (!answer.startsWith("HTTP/1.1 201 ") || Number.isNaN(length)) reject(new Error(answer));
      else if (answer.length >= head + 4 + length) next();
    });
    next();
  });
