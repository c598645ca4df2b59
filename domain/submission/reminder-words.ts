/** What is late with somebody: its first words, where it was said, its last day. */
export interface LateItem {
  readonly excerpt: string;
  readonly pointName: string;
  readonly dueOn: string | null;
  readonly daysLate: number;
}

const LETTERS = 24;

/** A reminder to be copied and sent by a person; nothing is ever sent by itself. */
export const reminderWords = (name: string, kind: "MEMBER" | "UNIT", items: readonly LateItem[]): string => {
  const lines = items.map(({ excerpt, pointName, dueOn, daysLate }, place) => {
    const letters = [...excerpt];
    const words = letters.length > LETTERS ? `${letters.slice(0, LETTERS).join("")}…` : excerpt;
    return `${place + 1}. ${words}（${pointName}，应于 ${dueOn ?? ""} 前答复，已超 ${daysLate} 天）`;
  });
  const greeting = kind === "MEMBER" ? `${name}委员：` : `${name}：`;
  return [
    `${greeting}您好。以下 ${items.length} 件转办的群众反映已超过答复期限，请尽快答复；不属于职责范围的请退回并说明原因。`,
    ...lines,
    "政协办公室",
  ].join("\n");
};
