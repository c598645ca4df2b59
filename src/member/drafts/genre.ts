import type { DraftKind } from "#domain/draft/draft-kind.ts";
import {
  labelByProposalField,
  PROPOSAL_CHOICES,
  PROPOSAL_TEXTS,
  proposalLettersAdvised,
} from "#domain/proposal/proposal-draft.ts";
import {
  labelByReportChoice,
  labelByReportField,
  REPORT_CHOICES,
  REPORT_FIELDS,
  REPORT_LETTERS_ADVISED,
} from "#domain/report/report-draft.ts";

/** What the screens of one kind of draft say and do otherwise than those of another. */
export interface Genre {
  readonly kind: DraftKind;
  readonly name: string;
  /** The title of the editor. */
  readonly writing: string;
  /** The button that begins one. */
  readonly begin: string;
  /** 篇, 件. */
  readonly piece: string;
  /** Where its drafts are listed; one of them is a step below. */
  readonly home: string;
  /** Fields that are written, in the order in which they are printed; the first is one line. */
  readonly texts: readonly string[];
  /** Fields that are chosen. */
  readonly choices: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  /** Letters of the first field and of all texts: said, never enforced. */
  readonly advised: { readonly title?: number; readonly whole: number; readonly why: string };
  readonly nothingYet: string;
}

const report: Genre = {
  kind: "report",
  name: "社情民意",
  writing: "写社情民意",
  begin: "写一篇",
  piece: "篇",
  home: "/reports",
  texts: REPORT_FIELDS,
  choices: REPORT_CHOICES,
  labels: { ...labelByReportField, ...labelByReportChoice },
  hints: {
    title: "一件事一句话，如：关于某某问题的建议",
    situation: "在哪里，什么时候，什么情况；有数据、有例子更好",
    analysis: "为什么会这样，影响到哪些人",
    suggestions: "具体可行，写明建议由哪个部门办",
  },
  advised: { whole: REPORT_LETTERS_ADVISED, why: "一事一报" },
  nothingYet: "还没有草稿。走访、开会时听到看到的，随时写下来，存在本机，也会同步到您的其他设备。",
};

const proposal: Genre = {
  kind: "proposal",
  name: "提案草稿",
  writing: "写提案",
  begin: "写提案",
  piece: "件",
  home: "/proposals/drafts",
  texts: PROPOSAL_TEXTS,
  choices: PROPOSAL_CHOICES,
  labels: labelByProposalField,
  hints: {
    title: "一事一案，一句话说清，如：关于加强某某工作的建议",
    situation: "调查了什么，有哪些事实、数据和例子",
    analysis: "问题出在哪里，原因是什么",
    suggestions: "有针对性，可以办理；分条写，每条说一件事",
  },
  advised: { ...proposalLettersAdvised, why: "一事一案" },
  nothingYet: "还没有提案草稿。随时可以开始写，存在本机，没有网络也能写，也会同步到您的其他设备。",
};

export const genreByKind: Readonly<Record<DraftKind, Genre>> = { report, proposal };
