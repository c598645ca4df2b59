import { useState } from "react";
import type { OfficeRefusal } from "#data/ask-endpoint.ts";
import { type Entered, type Entry, putEntry } from "#data/office/intake.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import { focusFirstFault } from "#ui/focus-first-fault.ts";

/** What is typed, as fields; empty ones are left out when it is sent. */
export interface EntryTyping {
  readonly channel: Entry["channel"];
  readonly text: string;
  readonly townId: string;
  readonly pointCode: string;
  readonly category: Entry["category"] | "";
  readonly name: string;
  readonly phone: string;
  readonly originRef: string;
  readonly receivedOn: string;
}

const blank = (channel: Entry["channel"], receivedOn: string): EntryTyping => ({
  channel,
  text: "",
  townId: "",
  pointCode: "",
  category: "",
  name: "",
  phone: "",
  originRef: "",
  receivedOn,
});

/** One entry after the other: channel and day stay, for a pile of letters. The id is kept until the server has answered, so that twice is once. */
export const useEntry = () => {
  const [id, setId] = useState(() => crypto.randomUUID());
  const [typing, setTyping] = useState(() => blank("RECEPTION", shanghaiDay(new Date())));
  const [isTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<OfficeRefusal | null>(null);
  const [entered, setEntered] = useState<Entered | null>(null);

  const send = async () => {
    setTried(true);
    if (typing.text.trim() === "") return focusFirstFault();
    setSending(true);
    const answer = await putEntry(id, bodyOf(typing));
    setSending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setEntered(answer.value);
  };
  const begin = () => {
    setId(crypto.randomUUID());
    setTyping(blank(typing.channel, typing.receivedOn));
    setTried(false);
    setEntered(null);
  };
  const errorAt = (pointer: string): string | undefined =>
    refusal?.errors?.find((fault) => fault.pointer === `/${pointer}`)?.detail ??
    (pointer === "text" && isTried && typing.text.trim() === "" ? "请写下反映的内容。" : undefined);

  return {
    typing,
    change: (part: Partial<EntryTyping>) => setTyping((before) => ({ ...before, ...part })),
    errorAt,
    refusal,
    isSending,
    entered,
    send,
    begin,
  };
};

export type EntryForm = ReturnType<typeof useEntry>;

const bodyOf = ({ channel, text, originRef, receivedOn, ...rest }: EntryTyping): Entry => {
  const { townId, pointCode, category, name, phone } = rest;
  const contact = { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) };
  return {
    channel,
    text,
    originRef,
    receivedOn,
    ...(townId && { townId }),
    ...(pointCode.trim() && { pointCode: pointCode.trim() }),
    ...(category && { category }),
    ...(Object.keys(contact).length > 0 && { contact }),
  };
};
