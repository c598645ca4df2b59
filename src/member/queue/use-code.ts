import { drawQr, type QrPicture } from "#ui/qr-picture.ts";
import { writeHandoverCode } from "#data/handover-code.ts";
import { readUnsentOp } from "#data/outbox-queue.ts";
import { useEffect, useState } from "react";

type Code =
  | { readonly kind: "reading" | "too-long" | "gone" }
  | ({ readonly kind: "picture"; readonly words: string; readonly photos: number } & QrPicture);

/** The picture of one unsent item. */
export const useCode = (opId: string): Code => {
  const [code, setCode] = useState<Code>({ kind: "reading" });
  useEffect(() => {
    let isWanted = true;
    const draw = async () => {
      const next = await codeOf(opId);
      if (isWanted) setCode(next);
    };
    void draw();
    return () => {
      isWanted = false;
    };
  }, [opId]);
  return code;
};

const codeOf = async (opId: string): Promise<Code> => {
  const op = await readUnsentOp(opId).catch(() => undefined);
  const text = op && (await writeHandoverCode(op));
  if (!text) return { kind: "gone" };
  const picture = drawQr(text);
  if (!picture) return { kind: "too-long" };
  const { payload } = op;
  const words = "text" in payload ? payload.text : "note" in payload ? payload.note : "";
  const photos = "photos" in payload ? (payload.photos?.length ?? 0) : 0;
  return { kind: "picture", ...picture, words, photos };
};
