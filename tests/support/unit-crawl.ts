import { allEndpoints } from "#contract/all-endpoints.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import { permissionsByRole, UNIT_ROLES } from "#domain/account/roles.ts";
import type { Person } from "#tests/support/handling-world.ts";
import type { TestServer } from "#tests/support/test-server.ts";
import { createHash } from "node:crypto";
import { z } from "zod";

const unitMay = new Set<string>(UNIT_ROLES.flatMap((role) => permissionsByRole[role]));

/** Whether somebody of a unit may call it: derived from the contract, so that a new endpoint is in it by itself. */
export const isOpenToUnits = ({ access }: Endpoint): boolean =>
  access === "anyone" || access === "session" || unitMay.has(access);

export const openToUnits: readonly Endpoint[] = allEndpoints.filter(isOpenToUnits);

/** Every way to fill the braces of a path with what is known. */
const pathsOf = (path: string, known: readonly string[]): string[] => {
  const hole = /\{\w+\}/.exec(path)?.[0];
  return hole === undefined
    ? [path]
    : known.flatMap((value) => pathsOf(path.replace(hole, encodeURIComponent(value)), known));
};

/** No query, each value of each list that it knows, and each word to look for. */
const queriesOf = (endpoint: Endpoint, words: readonly string[]): string[] => {
  const { properties = {} } = (
    endpoint.query ? z.toJSONSchema(endpoint.query, { io: "input", unrepresentable: "any" }) : {}
  ) as {
    properties?: Record<string, { readonly enum?: readonly unknown[]; readonly type?: string }>;
  };
  const asked = Object.entries(properties).flatMap(([name, { enum: values }]) =>
    (values ?? words).map((value) => `?${new URLSearchParams([[name, String(value)]])}`),
  );
  return ["", ...asked];
};

const AT_ONCE = 8;

/** Headers that differ from answer to answer whatever the contents. */
const FLEETING = new Set(["date", "trace-id", "set-cookie", "content-length"]);

/** Everything that a person of a unit can read, by what was asked: status, headers and body as they came. */
export const crawl = async (
  server: TestServer,
  who: Person,
  known: readonly string[],
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const answers = new Map<string, string>();
  const asked = openToUnits
    .filter(({ method }) => method === "get")
    .flatMap((endpoint) =>
      pathsOf(endpoint.path, known).flatMap((path) =>
        queriesOf(endpoint, words).map((query) => ({ id: endpoint.id, address: path + query })),
      ),
    );
  for (let start = 0; start < asked.length; start += AT_ONCE)
    await Promise.all(
      asked.slice(start, start + AT_ONCE).map(async ({ id, address }) => {
        const reply = await fetch(server.origin + address, { headers: { cookie: who.cookie }, redirect: "manual" });
        answers.set(`${id} ${address}`, await wordsOf(reply));
      }),
    );
  return answers;
};

const wordsOf = async (reply: Response): Promise<string> => {
  const bytes = Buffer.from(await reply.arrayBuffer());
  const headers = [...reply.headers].filter(([name]) => !FLEETING.has(name));
  const isText = /json|text/.test(reply.headers.get("content-type") ?? "");
  const body = isText ? withoutFleeting(bytes.toString("utf8")) : createHash("sha256").update(bytes).digest("hex");
  return `${reply.status} ${JSON.stringify(headers)} ${body}`;
};

/** The line of the log that a refusal names, and when a session ends. */
const withoutFleeting = (text: string): string =>
  text.replace(/\/trace\/[\w-]+/g, "").replace(/"expiresAt":"[^"]+"/g, "");

/** What was asked and is answered otherwise now. */
export const differencesOf = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after]
    .filter(([asked, answer]) => before.get(asked) !== answer)
    .map(([asked, answer]) => `${asked}\n  ${before.get(asked)?.slice(0, 400)}\n  ${answer.slice(0, 400)}`);
