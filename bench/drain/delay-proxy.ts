import { connect, createServer, type Socket } from "node:net";

/** A TCP proxy on loopback that holds every piece back for `oneWayMs` in each direction, as a line of twice that round trip does. */
export const startDelayProxy = async (targetPort: number, oneWayMs: number) => {
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: targetPort, host: "127.0.0.1", noDelay: true });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (piece) => setTimeout(() => to.writable && to.write(piece), oneWayMs));
      from.on("end", () => setTimeout(() => to.end(), oneWayMs));
      from.on("error", () => to.destroy());
      from.on("close", () => sockets.delete(from));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
};
