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
        err: ({ name, message, stack, code }: Error & { code?: string }) => ({ name, message, stack, code }),
      },
    },
    destination,
  );
