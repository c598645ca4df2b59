import type { OpinionAct, OpinionView } from "#contract/opinions.ts";

/** The report as it will be once the server has heard of these acts: nobody is asked twice because the line is bad. */
export const withOwnOpinionActs = (opinion: OpinionView, acts: readonly { readonly act: OpinionAct }[]): OpinionView =>
  acts.reduce((before, { act }) => withAct(before, act), opinion);

const withAct = (opinion: OpinionView, { act }: OpinionAct): OpinionView =>
  act === "withdraw"
    ? { ...opinion, state: "WITHDRAWN", statusLine: "已撤回" }
    : {
        ...opinion,
        authors: opinion.authors.map((author) =>
          author.place === opinion.myPlace ? { ...author, hasLeft: true } : author,
        ),
      };
