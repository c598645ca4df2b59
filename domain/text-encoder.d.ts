/** Every runtime that the domain runs on (browsers, Node) has the WHATWG TextEncoder; the pure ES library does not name it. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
