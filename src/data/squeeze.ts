/** More than any text of ours; a code that grows beyond it means harm. */
const MOST_BYTES = 64 * 1024;

/** Smaller by deflate where that helps and the browser can; the first byte says which. */
export const squeeze = async (text: string): Promise<Uint8Array<ArrayBuffer>> => {
  const plain = new TextEncoder().encode(text);
  const small = typeof CompressionStream === "undefined" ? plain : await deflated(plain);
  const isSmaller = small.length < plain.length;
  return Uint8Array.from([isSmaller ? 1 : 0, ...(isSmaller ? small : plain)]);
};

/** The text again; undefined where it is none of ours, is too long, or the browser is too old. */
export const unsqueeze = async (bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  const [mark, ...rest] = bytes;
  try {
    const packed = Uint8Array.from(rest);
    const plain = mark === 1 ? await inflated(packed) : mark === 0 ? packed : undefined;
    return plain && new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    return undefined;
  }
};

const deflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer(),
  );

const inflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> => {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const plain: number[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (plain.length + part.value.length > MOST_BYTES) {
      await reader.cancel();
      return undefined;
    }
    for (const byte of part.value) plain.push(byte);
  }
  return Uint8Array.from(plain);
};
