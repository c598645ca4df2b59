import type { Clauses } from "#domain/work-review/sentence-parts.ts";
import { sentenceOf } from "#domain/work-review/sentence-parts.ts";

type Sentences = (clauses: Clauses) => readonly string[];

export const memberSentences: Sentences = ({ say, rate }) => [
  sentenceOf(
    `现有${say("members")}`,
    `其中${say("membersStanding")}`,
    `${say("membersParty")}、${rate("membersParty")}`,
  ),
];

export const proposalSentences: Sentences = ({ count, say, rate, among }) => {
  if (count("proposals") === 0) return ["没有提交提案。"];
  return [
    sentenceOf(
      `共${say("proposals")}`,
      among(["proposalsIndividual", "proposalsJoint", "proposalsCollective"]),
      `${say("proposalsParty")}、${rate("proposalsParty")}`,
    ),
    sentenceOf(
      `经审查${say("proposalsFiled")}`,
      rate("proposalsFiled"),
      `确定${say("proposalsKey")}、${rate("proposalsKey")}`,
    ),
    sentenceOf(
      `${say("proposalsAssigned")}，由${count("proposalUnits")}个单位承办`,
      `已${say("proposalsReplied")}`,
      rate("proposalsReplied"),
      rate("proposalsMet"),
    ),
    sentenceOf(say("ratings"), rate("ratingsSatisfied"), `另有${say("ratingsSilent")}`),
    ...(count("proposalsExcellent") > 0 ? [sentenceOf(`评出${say("proposalsExcellent")}`)] : []),
  ];
};

export const opinionSentences: Sentences = ({ count, say, rate, among }) => {
  const first =
    count("reports") === 0
      ? ["没有报送社情民意信息。"]
      : [
          sentenceOf(
            `共报送社情民意信息${count("reports")}篇`,
            `其中${say("reportsParty")}、${rate("reportsParty")}`,
            `${say("reportsOfResidents")}、${rate("reportsOfResidents")}`,
          ),
          sentenceOf(say("reportsIssued"), rate("reportsIssued")),
        ];
  const levels = [
    ["sentCity", "adoptedCity"],
    ["sentProvince", "adoptedProvince"],
    ["sentNational", "adoptedNational"],
  ] as const;
  const sent = levels.filter(([code]) => count(code) > 0);
  return [
    ...first,
    sentenceOf(say("issues"), say("specialIssues")),
    ...(sent.length === 0
      ? ["没有向上级政协报送。"]
      : sent.map(([code, adopted]) => sentenceOf(say(code), `采用${count(adopted)}篇`, rate(adopted)))),
    ...(count("adoptedLater") > 0 ? [sentenceOf(`另有${say("adoptedLater")}`)] : []),
    count("instructions") === 0
      ? "没有领导批示。"
      : sentenceOf(`得到${say("instructions")}`, among(["instructionsChief"])),
  ];
};

export const liaisonSentences: Sentences = ({ count, say, rate, among }) => [
  sentenceOf(`现有${say("points")}`),
  ...(count("submissions") === 0
    ? ["没有收到意见。"]
    : [
        sentenceOf(`共${say("submissions")}`, `其中${say("submissionsValid")}`),
        sentenceOf(say("submissionsAnswered"), rate("submissionsAnswered")),
        sentenceOf(
          say("submissionsConverted"),
          rate("submissionsConverted"),
          among(["convertedToTopic", "convertedToReport", "convertedToProposal"]),
        ),
      ]),
];

export const studioSentences: Sentences = ({ count, say, rate, among }) => [
  count("studios") === 0
    ? "没有开放的委员工作室。"
    : sentenceOf(`现有${say("studios")}`, among(["studiosCollective", "studiosSector"]), say("studioDuties")),
  count("inquiries") === 0
    ? "没有收到群众咨询。"
    : sentenceOf(
        `收到${say("inquiries")}`,
        `其中${say("inquiriesValid")}`,
        say("inquiriesAnswered"),
        rate("inquiriesAnswered"),
      ),
  ...(count("campaigns") === 0 ? [] : [sentenceOf(`开展${say("campaigns")}`, `收到${say("campaignSubmissions")}`)]),
];

export const meetingSentences: Sentences = ({ count, say, rate, among }) => [
  count("meetings") === 0
    ? "没有召开会议。"
    : sentenceOf(
        `召开${say("meetings")}`,
        among([
          "meetingsPlenary",
          "meetingsStanding",
          "meetingsChair",
          "meetingsTopical",
          "meetingsCommittee",
          "meetingsTraining",
        ]),
      ),
  sentenceOf(say("attendanceOwed"), say("attendancePresent"), rate("attendancePresent")),
  count("speeches") === 0
    ? "没有记录会议发言。"
    : sentenceOf(say("speeches"), among(["speechesOral"]), `${say("speechesParty")}、${rate("speechesParty")}`),
];

export const activitySentences: Sentences = ({ count, say, among }) => [
  count("activities") === 0
    ? "没有记录履职活动。"
    : sentenceOf(
        `开展${say("activities")}`,
        among([
          "activitiesStudy",
          "activitiesDeliberate",
          "activitiesCollect",
          "activitiesServe",
          "activitiesUnite",
          "activitiesCentral",
        ]),
        `委员${say("activityPeople")}`,
      ),
];
