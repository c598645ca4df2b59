import { connect, createServer, type Socket } from "node:net";

export interface LineQuality {
  /** Half of the round trip. */
  readonly oneWayMs: number;
  /** Each way, shared by all connections; without it the line is as fast as loopback. */
  readonly bitsPerSecond?: number;
}

/** A TCP proxy on loopback that behaves as a line of this quality: every piece waits its turn, then its way. `cut` resets what runs over it and refuses more. */
export const startLine = async (targetPort: number, { oneWayMs, bitsPerSecond }: LineQuality) => {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer({ noDelay: true }, (near) => {
    if (isCut) return void near.resetAndDestroy();
    const far = connect({ port: targetPort, host: "127.0.0.1", noDelay: true });
    carry(near, far, up);
    carry(far, near, down);
  });
  /** Milliseconds from now until a piece of so many bytes has gone its way. */
  const createWay = () => {
    let freeAt = 0;
    return (bytes: number): number => {
      const now = performance.now();
      freeAt = Math.max(now, freeAt) + (bitsPerSecond === undefined ? 0 : (bytes * 8_000) / bitsPerSecond);
      return freeAt - now + oneWayMs;
    };
  };
  const [up, down] = [createWay(), createWay()];
  const carry = (from: Socket, to: Socket, way: (bytes: number) => number) => {
    sockets.add(from);
    from.on("data", (piece) => void setTimeout(() => to.writable && to.write(piece), way(piece.length)));
    from.on("end", () => void setTimeout(() => to.end(), way(0)));
    from.on("error", () => to.destroy());
    from.on("close", () => {
      sockets.delete(from);
      to.destroySoon();
    });
  };

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    origin: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    cut,
    mend: () => void (isCut = false),
    stop: () => {
      cut();
      server.close();
    },
  };
};
