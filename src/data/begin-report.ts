import { beginReportFrom } from "#data/submit-opinion.ts";
import { storableText } from "#domain/text/plain-text.ts";

/** Letters that the field holds, with room to write on. */
const MOST_QUOTED = 18_000;

/** 转为报告: a draft that begins with a submission's words, quoted, and keeps the link to it. Gives its id. Rejects with SaveFailed. */
export const beginReportOf = (submission: {
  readonly id: string;
  readonly text: string;
  readonly pointName: string | null;
  readonly category: string | null;
}): Promise<string> => {
  const { id, text, pointName, category } = submission;
  const words = [...storableText(text)].slice(0, MOST_QUOTED).join("");
  const where = pointName ? `${pointName}收到群众反映` : "群众反映";
  return beginReportFrom({ situation: `${where}：“${words}”\n`, submissions: id, category: category ?? "" });
};
