import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A message as it lies in the folder; `user` tells people apart. */
export interface Message {
  readonly id: string;
  readonly user: string;
  readonly title: string;
  readonly time: string;
  readonly body: string;
}

export type LabelledMessage = Message & { readonly category: string };
export type AnsweredMessage = Message & { readonly reply: string; readonly reply_time: string };

/** What of the folder there is; undefined for a file that is missing. */
export interface Folder {
  readonly hot: readonly Message[] | undefined;
  readonly duplicates:
    | {
        readonly same_user_identical_body: readonly (readonly string[])[];
        readonly different_users_identical_body: readonly (readonly string[])[];
      }
    | undefined;
  readonly topics: Readonly<Record<string, readonly string[]>> | undefined;
  readonly labelled: readonly LabelledMessage[] | undefined;
  readonly replies: readonly AnsweredMessage[] | undefined;
}

/** Reads the files of an evaluation; `miss` hears of each that is not there. */
export const readFolder = (folder: string, miss: (name: string) => void): Folder => {
  const read = (name: string): string | undefined => {
    try {
      return readFileSync(join(folder, name), "utf8");
    } catch {
      miss(name);
      return undefined;
    }
  };
  const json = <Value>(name: string): Value | undefined => {
    const text = read(name);
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  };
  const lines = <Row>(name: string): Row[] | undefined =>
    read(name)
      ?.split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Row);
  return {
    hot: lines<Message>("hot.jsonl"),
    duplicates: json("gold_duplicates.json"),
    topics: json("silver_topics.json"),
    labelled: lines<LabelledMessage>("labelled.jsonl"),
    replies: lines<AnsweredMessage>("reply.jsonl"),
  };
};

/** A message as somebody would send it here: the title is its first line. */
export const textOf = ({ title, body }: Message): string => `${title.trim()}\n${body.trim()}`;
