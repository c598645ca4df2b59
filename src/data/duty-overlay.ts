import type { AppealView, DutyAct, DutyDocument } from "#contract/duty.ts";

/** What a member did on this phone about the ledger; `id` is the appeal it opens or takes back. */
export interface OwnDutyAct {
  readonly id: string;
  readonly act: DutyAct;
  /** ISO instant of this phone's clock. */
  readonly at: string;
}

/** The document as it will be once the server has heard of these acts. Points stay the server's. */
export const withOwnDutyActs = (document: DutyDocument, acts: readonly OwnDutyAct[]): DutyDocument =>
  acts.reduce(withAct, document);

const withAct = (document: DutyDocument, own: OwnDutyAct): DutyDocument => {
  const { act, at, id } = own;
  switch (act.act) {
    case "appeal":
      if (document.appeals.some((appeal) => appeal.id === id)) return document;
      return { ...document, appeals: [appealOf(id, act, at), ...document.appeals] };
    case "withdrawAppeal":
      return { ...document, appeals: document.appeals.map((one) => (one.id === id ? withdrawn(one) : one)) };
    case "confirmYear":
      return {
        ...document,
        years: document.years.map((one) =>
          one.year === act.year ? { ...one, confirmedAt: one.confirmedAt ?? at } : one,
        ),
      };
  }
};

/** The server says later who it goes to and how the line read; until then there are the member's own words. */
const appealOf = (
  id: string,
  { year, entryId, words }: Extract<DutyAct, { act: "appeal" }>,
  at: string,
): AppealView => ({
  id,
  year,
  entryId,
  ruleWords: "",
  sentence: "",
  words,
  state: "OPENED",
  openedAt: at,
  reply: "",
  decidedBy: null,
  decidedAt: null,
  trail: [],
});

const withdrawn = (appeal: AppealView): AppealView =>
  appeal.state === "OPENED" ? { ...appeal, state: "WITHDRAWN" } : appeal;
