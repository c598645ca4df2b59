import { useEffect, useState } from "react";
import { readRoomCodes, type RoomCodes } from "#data/office/meetings.ts";

const LOOK_MS = 5000;
const TICK_MS = 250;

type Code = RoomCodes["codes"][number];

export interface RoomState {
  readonly news: RoomCodes;
  /** To be added to this machine's clock to get the server's, in milliseconds. */
  readonly offsetMs: number;
}

/** What the room's screen knows: the codes of the next minutes, fetched ahead, so that it goes on where the line drops. */
export const useRoomCodes = (id: string, sessionId: string) => {
  const [room, setRoom] = useState<RoomState>();
  const [isCutOff, setCutOff] = useState(false);
  const [fault, setFault] = useState("");
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      const sentAt = Date.now();
      const answer = await readRoomCodes(id, sessionId, stop.signal);
      if (stop.signal.aborted) return;
      setCutOff(!answer.ok);
      if (!answer.ok) return setFault(answer.refusal.detail);
      setFault("");
      setRoom({ news: answer.value, offsetMs: Date.parse(answer.value.serverTime) - (sentAt + Date.now()) / 2 });
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    const ticking = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
      clearInterval(ticking);
    };
  }, [id, sessionId]);

  const serverNow = now + (room?.offsetMs ?? 0);
  const code = room?.news.codes.find(
    ({ from, until }) => Date.parse(from) <= serverNow && serverNow < Date.parse(until),
  );
  return { room: room?.news, code, serverNow, isCutOff, fault, left: code ? leftOf(code, serverNow) : undefined };
};

/** The seconds that a code still stands, and the share of its time. */
const leftOf = ({ from, until }: Code, now: number) => {
  const leftMs = Date.parse(until) - now;
  return { seconds: Math.max(1, Math.ceil(leftMs / 1000)), share: leftMs / (Date.parse(until) - Date.parse(from)) };
};

/** How long the codes at hand last, in whole minutes. */
export const minutesAhead = (codes: readonly Code[], now: number): number =>
  Math.max(0, Math.floor((Date.parse(codes.at(-1)?.until ?? "") - now) / 60_000) || 0);
