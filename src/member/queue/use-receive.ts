import { readHandoverCode } from "#data/handover-code.ts";
import { readHandoverFile, type Handover } from "#data/handover-read.ts";
import { useWhoAmI } from "#data/session.ts";
import { takeOver } from "#data/take-over.ts";
import { useEffect, useState } from "react";
import { useLocation } from "react-router";

export type Receiving =
  | { readonly kind: "waiting" | "reading" }
  | { readonly kind: "handed"; readonly handover: Handover }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "taken"; readonly taken: number; readonly known: number }
  | { readonly kind: "failed"; readonly sentence: string };

const BROKEN = "二维码没有读全，或不是本应用的待发送内容。请对准后再扫一次。";

/** The behaviour of taking over: a code that the scanner brought, or a file that the person chooses. */
export const useReceive = () => {
  const accountId = useWhoAmI((who) => who.session?.account.id ?? "");
  const { state: brought } = useLocation();
  const code: unknown = brought?.code;
  const [state, setState] = useState<Receiving>({ kind: typeof code === "string" ? "reading" : "waiting" });

  useEffect(() => {
    if (typeof code === "string") void readCode(code, accountId).then(setState);
  }, [code, accountId]);

  return {
    state,
    readFile: async (file: File) => {
      setState({ kind: "reading" });
      const reading = await readHandoverFile(file, accountId).catch(() => undefined);
      if (!reading) return setState({ kind: "failed", sentence: "这个文件打不开，请换一个再试。" });
      setState(
        reading.ok ? { kind: "handed", handover: reading.value } : { kind: "failed", sentence: reading.refusal },
      );
    },
    take: async () => {
      if (state.kind !== "handed") return;
      const taken = await takeOver(state.handover).catch(
        (error: unknown) => (error instanceof Error && error.message) || "没能保存到本机，请再试一次。",
      );
      setState(typeof taken === "string" ? { kind: "failed", sentence: taken } : { kind: "taken", ...taken });
    },
  };
};

const readCode = async (code: string, accountId: string): Promise<Receiving> => {
  const reading = await readHandoverCode(code, accountId);
  switch (reading.kind) {
    case "mine":
      return { kind: "handed", handover: { items: [{ op: reading.op, photos: [] }], drafts: [] } };
    case "words":
      return { kind: "words", words: reading.words };
    case "broken":
      return { kind: "failed", sentence: BROKEN };
  }
};
