import { chineseCount } from "#domain/document/chinese-number.ts";

/** When a proposal was made: at a plenary session, or between them (平时提案). */
export type ProposalOccasion =
  | { readonly term: number; readonly session: number }
  | { readonly term: number; readonly year: number };

/** The head of the form: 政协云溪区第三届委员会第二次会议提案, or 政协云溪区第三届委员会2026年度提案. */
export const proposalHeading = (tenantName: string, occasion: ProposalOccasion): string => {
  const place = tenantName.replace(/^中国人民政治协商会议/u, "政协").replace(/委员会$/u, "");
  const body = `${place}第${chineseCount(occasion.term)}届委员会`;
  return "session" in occasion
    ? `${body}第${chineseCount(occasion.session)}次会议提案`
    : `${body}${occasion.year}年度提案`;
};
