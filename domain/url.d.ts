/** Every runtime that the domain runs on (browsers, Node) has the WHATWG URL; the pure ES library does not name it. */
declare class URL {
  constructor(url: string, base?: string);
  readonly origin: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
}
