import { type DestinationStream, pino } from "pino";

export type Log = ReturnType<typeof openLog>;

/** One JSON line an event. Only what is named is written: no body, query, cookie, phone, receipt, point code or text. */
export const openLog = (level: string, destination: DestinationStream = pino.destination(1)) =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: wordsOfFault,
      },
    },
    destination,
  );

/** A fault of the database quotes what was given to it (invalid input syntax for type uuid: "…"): of it, all but that is written. */
const wordsOfFault = ({
  name,
  message,
  stack,
  code,
  ...rest
}: Error & { code?: string; routine?: string; table?: string }) => {
  const isOfDatabase = /^[0-9A-Z]{5}$/.test(code ?? "");
  if (!isOfDatabase) return { name, message, stack, code };
  const { routine, table } = rest;
  return { name, code, routine, table, stack: stack?.replace(message, "") };
};
