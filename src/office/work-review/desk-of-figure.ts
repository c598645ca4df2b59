import type { Permission } from "#domain/account/roles.ts";
import type { FigureCode } from "#domain/work-review/review-figures.ts";

interface DeskOfFigure {
  readonly needs: Permission;
  readonly to: (id: string) => string;
}

const proposals: DeskOfFigure = { needs: "proposal.move", to: (id) => `/office/proposals?id=${id}` };
const opinions: DeskOfFigure = { needs: "opinion.read", to: (id) => `/office/opinions/${id}` };
const submissions: DeskOfFigure = { needs: "submission.readAll", to: (id) => `/office/triage?id=${id}` };
const meetings: DeskOfFigure = { needs: "meeting.write", to: (id) => `/office/meetings/${id}` };

const desks: readonly (readonly [RegExp, DeskOfFigure])[] = [
  [/^proposal(?!Units)/, proposals],
  [/^(reports|sent|adopted|instructions)/, opinions],
  [/^(submissions|converted|reception|inquiries|campaignSubmissions)/, submissions],
  [/^(meetings|activities|speeches)/, meetings],
];

/** Where the items of a figure are worked on. */
export const deskOfFigure = (code: FigureCode): DeskOfFigure | undefined =>
  desks.find(([form]) => form.test(code))?.[1];
