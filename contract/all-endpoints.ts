import type { Endpoint } from "#contract/endpoint.ts";
import * as accounts from "#contract/accounts.ts";
import * as attachments from "#contract/attachments.ts";
import * as calendar from "#contract/calendar.ts";
import * as campaigns from "#contract/campaigns.ts";
import * as drafts from "#contract/drafts.ts";
import * as duty from "#contract/duty.ts";
import * as handling from "#contract/handling.ts";
import * as intake from "#contract/intake.ts";
import * as hotTopics from "#contract/hot-topics.ts";
import * as meetings from "#contract/meetings.ts";
import * as meetingsDesk from "#contract/meetings-desk.ts";
import * as opinionIssues from "#contract/opinion-issues.ts";
import * as opinionWays from "#contract/opinion-ways.ts";
import * as opinions from "#contract/opinions.ts";
import * as opinionsDesk from "#contract/opinions-desk.ts";
import * as ops from "#contract/ops.ts";
import * as opinionSettings from "#contract/opinion-settings.ts";
import * as points from "#contract/points.ts";
import * as proposalDesk from "#contract/proposal-desk.ts";
import * as proposalFocus from "#contract/proposal-focus.ts";
import * as proposalKit from "#contract/proposal-kit.ts";
import * as proposalPapers from "#contract/proposal-papers.ts";
import * as proposalRatings from "#contract/proposal-ratings.ts";
import * as proposalRounds from "#contract/proposal-rounds.ts";
import * as proposalStatistics from "#contract/proposal-statistics.ts";
import * as roster from "#contract/roster.ts";
import * as ruleSets from "#contract/rule-sets.ts";
import * as scoreDesk from "#contract/score-desk.ts";
import * as session from "#contract/session.ts";
import * as settings from "#contract/settings.ts";
import * as similar from "#contract/similar.ts";
import * as studios from "#contract/studios.ts";
import * as studiosDesk from "#contract/studios-desk.ts";
import * as similarSubmissions from "#contract/similar-submissions.ts";
import * as submissions from "#contract/submissions.ts";
import * as topics from "#contract/topics.ts";
import * as triage from "#contract/triage.ts";
import * as workReview from "#contract/work-review.ts";
import * as unitSubmissions from "#contract/unit-submissions.ts";

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" && value !== null && "path" in value && "method" in value && "answers" in value;

/** Every endpoint there is; the OpenAPI page is made from this list, and a test holds it against the routes. */
export const allEndpoints: readonly Endpoint[] = [
  submissions,
  attachments,
  proposalKit,
  points,
  session,
  accounts,
  ops,
  drafts,
  triage,
  intake,
  unitSubmissions,
  proposalDesk,
  handling,
  settings,
  opinionSettings,
  calendar,
  similar,
  similarSubmissions,
  proposalStatistics,
  roster,
  topics,
  hotTopics,
  proposalRounds,
  proposalRatings,
  proposalPapers,
  proposalFocus,
  duty,
  meetings,
  meetingsDesk,
  campaigns,
  opinions,
  opinionsDesk,
  opinionWays,
  opinionIssues,
  ruleSets,
  scoreDesk,
  workReview,
  studios,
  studiosDesk,
].flatMap((chapter) => Object.values(chapter).filter(isEndpoint));
