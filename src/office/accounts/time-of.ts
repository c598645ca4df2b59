/** 「11月24日 10:05」 of an instant with the offset +08:00. */
export const timeOf = (at: string): string => {
  const [, month, day, time] = /^\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(at) ?? [];
  return `${Number(month)}月${Number(day)}日 ${time}`;
};
