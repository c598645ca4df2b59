import type { Form, FormBlock } from "#domain/document/form-block.ts";
import type { RecordGroup, RecordYear } from "#domain/document/duty-record.ts";
import { paperDate } from "#domain/document/paper-date.ts";
import { pointsWords, signedPoints } from "#domain/score/points-words.ts";
import { labelByScoreYearState } from "#domain/score/score-year.ts";

/** What stands in a member's 履职档案: only their own. Days are of Shanghai. */
export interface DutyRecord {
  readonly format: "lvzhi-duty-record/1";
  readonly madeOn: string;
  readonly tenant: string;
  readonly member: {
    readonly id: string;
    readonly memberNo: string;
    readonly name: string;
    readonly sector: string;
    readonly town: string;
    readonly party: string;
    readonly orgTitle: string;
    readonly isStanding: boolean;
    readonly isScored: boolean;
  };
  /** The newest first. */
  readonly years: readonly RecordYear[];
  readonly proposals: readonly {
    readonly id: string;
    readonly title: string;
    readonly caseNo: number | null;
    readonly place: number;
    readonly submittedOn: string | null;
    readonly state: string;
  }[];
  readonly appeals: readonly {
    readonly year: string;
    readonly sentence: string;
    readonly words: string;
    readonly state: string;
    readonly openedOn: string;
    readonly reply: string;
  }[];
}

/** The record as a paper to keep. */
export const dutyRecordForm = (record: DutyRecord): Form => ({
  title: `履职档案：${record.member.name}`,
  author: record.tenant,
  header: `${record.member.name}　履职档案`,
  blocks: [
    { kind: "title", text: "委员履职档案" },
    { kind: "ends", left: record.tenant, right: `生成于 ${paperDate(record.madeOn)}` },
    { kind: "facts", rows: basicsOf(record) },
    ...record.years.flatMap((year) => yearBlocks(year, record.member.isScored)),
    ...proposalBlocks(record),
    ...appealBlocks(record),
    { kind: "note", text: "本档案只含委员本人的记录，由系统按履职台账和当年的赋分办法生成。" },
  ],
});

const basicsOf = ({ member }: DutyRecord) => [
  [
    { label: "姓名", value: member.name },
    { label: "委员证号", value: member.memberNo },
  ],
  [
    { label: "界别", value: member.sector },
    { label: "党派", value: member.party },
  ],
  [{ label: "单位及职务", value: member.orgTitle }],
  [
    { label: "镇街", value: member.town },
    { label: "身份", value: `${member.isStanding ? "常委" : "委员"}${member.isScored ? "" : "（不记分）"}` },
  ],
];

const yearBlocks = (year: RecordYear, isScored: boolean): FormBlock[] => [
  { kind: "heading", text: `${year.year} 年度${isScored ? `　${pointsWords(year.total)}` : ""}` },
  {
    kind: "note",
    text: [
      `${paperDate(year.from)}至${paperDate(year.to)}`,
      year.confirmedAt
        ? `本人于 ${paperDate(year.confirmedAt.slice(0, 10))}核对无误`
        : labelByScoreYearState[year.state],
      `${year.rules}（第 ${year.ruleVersion} 版）`,
    ].join("　"),
  },
  ...year.bounds.map((text): FormBlock => ({ kind: "note", text })),
  ...year.groups.flatMap((group) => groupBlocks(group)),
  ...plainList(isScored ? "已记录，不计分" : "履职记录", year.uncounted),
  ...plainList("已更正的记录", year.corrected),
];

const groupBlocks = (group: RecordGroup): FormBlock[] => {
  const head = `${group.name}：${pointsWords(group.total)}${group.cap === null ? "" : `（上限 ${group.cap} 分）`}`;
  return [
    { kind: "note", text: [head, ...group.bounds].join("　") },
    ...(group.lines.length === 0
      ? []
      : [
          {
            kind: "list" as const,
            columns: [
              { label: "日期", share: 0.17 },
              { label: "记录与依据", share: 0.7 },
              { label: "得分", share: 0.13 },
            ],
            rows: group.lines.map(({ dutyOn, sentence, points }) => [
              dutyOn,
              withoutDay(sentence),
              signedPoints(points),
            ]),
          },
        ]),
    ...group.groups.flatMap(groupBlocks),
  ];
};

const plainList = (label: string, rows: readonly string[]): FormBlock[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: "list",
          columns: [
            { label: "日期", share: 0.17 },
            { label, share: 0.83 },
          ],
          rows: rows.map((row) => [row.slice(0, row.indexOf(" ")), withoutDay(row)]),
        },
      ];

/** The day stands in its own column. */
const withoutDay = (sentence: string): string => sentence.slice(sentence.indexOf(" ") + 1);

const proposalBlocks = ({ proposals }: DutyRecord): FormBlock[] =>
  proposals.length === 0
    ? []
    : [
        { kind: "heading", text: "提案" },
        {
          kind: "list",
          columns: [
            { label: "案号", share: 0.14 },
            { label: "案由", share: 0.5 },
            { label: "提交日期", share: 0.2 },
            { label: "进展", share: 0.16 },
          ],
          rows: proposals.map(({ caseNo, title, submittedOn, state }) => [
            caseNo === null ? "" : `第 ${caseNo} 号`,
            title,
            submittedOn ?? "",
            state,
          ]),
        },
      ];

const appealBlocks = ({ appeals }: DutyRecord): FormBlock[] =>
  appeals.length === 0
    ? []
    : [
        { kind: "heading", text: "疑问与答复" },
        {
          kind: "list",
          columns: [
            { label: "日期", share: 0.17 },
            { label: "疑问", share: 0.37 },
            { label: "答复", share: 0.3 },
            { label: "结果", share: 0.16 },
          ],
          rows: appeals.map(({ openedOn, sentence, words, reply, state }) => [
            openedOn,
            [sentence, words].filter(Boolean).join("："),
            reply,
            state,
          ]),
        },
      ];
