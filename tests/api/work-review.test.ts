import { getWorkReview, listReviewItems } from "#contract/work-review.ts";
import { withDemoServer, OFFICE } from "#tests/support/demo-server.ts";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";

const server = await withDemoServer();
const { db } = server.house;
const office = await server.signIn(OFFICE);
const secretary = await server.signIn("13800000031");
const committee = await server.signIn("13800000011");

const YEAR = { from: "2026-01-01", to: "2026-12-31" };
const PART = { from: "2025-12-10", to: "2026-02-20" };

type Period = typeof YEAR;

const read = async ({ from, to }: Period, cookie = office) => {
  const answer = await server.ask("GET", `/api/v1/office/work-review?from=${from}&to=${to}`, { cookie });
  expect(answer.status).toBe(200);
  const review = getWorkReview.answers[200].parse(answer.json);
  return { review, values: Object.fromEntries(review.figures.map(({ code, value }) => [code, value])) };
};

const one = async (query: ReturnType<typeof sql<{ n: number }>>) => Number((await query.execute(db)).rows[0]?.n);

/** Counted anew, each by a statement of its own that shares nothing with the product's. */
const recount = ({ from, to }: Period) => {
  const within = (column: string) =>
    sql`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date`;
  const cohort = sql`proposal where serial_no > 0 and state <> 'WITHDRAWN' and ${within("submitted_at")}`;
  const heard = sql`submission where ${within("received_at")} and held is null and channel <> 'STUDIO'`;
  const rejectedIds = sql`select id from submission where state = 'REJECTED'
    union select submission_id from submission_move where to_state = 'CLOSED' and from_state = 'REJECTED' and undone_at is null`;
  const valid = sql`${heard} and id not in (${rejectedIds})`;
  const begun = sql`select meeting_id from meeting_session group by meeting_id
    having (min(starts_at) at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date and min(starts_at) <= now()`;
  const meetings = sql`meeting where id in (${begun}) and state in ('PUBLISHED', 'FINALISED')`;
  const count = (from: ReturnType<typeof sql>) => one(sql<{ n: number }>`select count(*) as n from ${from}`);
  return {
    members: () => count(sql`member`),
    membersStanding: () => count(sql`member where is_standing`),
    membersParty: () => count(sql`member where party similar to '(民革|民盟|民建|民进|农工党|致公党|九三|台盟)%'`),
    proposals: () => count(cohort),
    proposalsIndividual: () => count(sql`${cohort} and proposer_type = 'INDIVIDUAL'`),
    proposalsJoint: () => count(sql`${cohort} and proposer_type = 'JOINT'`),
    proposalsCollective: () => count(sql`${cohort} and proposer_type = 'COLLECTIVE'`),
    proposalsParty: () =>
      count(sql`${cohort} and collective_name similar to '(民革|民盟|民建|民进|农工党|致公党|九三|台盟)%'`),
    proposalsFiled: () => count(sql`${cohort} and case_no is not null`),
    proposalsKey: () => count(sql`${cohort} and case_no is not null and key`),
    proposalsAssigned: () => count(sql`${cohort} and assigned_at is not null and state <> 'MERGED'`),
    proposalsReplied: () =>
      count(sql`${cohort} and assigned_at is not null and replied_at is not null and state <> 'MERGED'`),
    proposalsExcellent: () => count(sql`${cohort} and excellent and case_no is not null`),
    proposalUnits: () =>
      one(sql<{
        n: number;
      }>`select count(distinct unit_id) as n from handling_task where state not in ('PREPARED', 'REASSIGNED')
        and proposal_id in (select id from ${cohort} and state <> 'MERGED')`),
    proposalVisits: () => count(sql`${cohort} and assigned_at is not null and state <> 'MERGED' and not visit_waived`),
    proposalsMet: () =>
      count(sql`${cohort} and assigned_at is not null and state <> 'MERGED' and not visit_waived and id in (
        select proposal_id from contact_record join contact_answer on contact_id = contact_record.id
        where voided_at is null and mode in ('VISIT', 'MEETING') and answer = 'CONFIRMED')`),
    points: () => count(sql`liaison_point where status = 'ACTIVE' and opened_at <= ${to}::date`),
    submissions: () => count(heard),
    submissionsValid: () => count(valid),
    submissionsAnswered: () => count(sql`${valid} and answer is not null`),
    submissionsConverted: () =>
      count(
        sql`${valid} and id in (select submission_id from conversion_source join conversion on conversion.id = conversion_id where voided_at is null)`,
      ),
    convertedToReport: () =>
      count(
        sql`${valid} and id in (select submission_id from conversion_source join conversion on conversion.id = conversion_id where voided_at is null and kind = 'REPORT')`,
      ),
    reports: () =>
      count(sql`opinion_report where state not in ('WITHDRAWN', 'RETURNED') and ${within("submitted_at")}`),
    issues: () => count(sql`opinion_issue where state = 'ISSUED' and kind = 'ISSUE' and ${within("signed_at")}`),
    specialIssues: () =>
      count(sql`opinion_issue where state = 'ISSUED' and kind = 'SPECIAL' and ${within("signed_at")}`),
    sentCity: () => count(sql`opinion_escalation where level = 'CITY' and sent_on between ${from} and ${to}`),
    adoptedCity: () =>
      count(sql`opinion_escalation where level = 'CITY' and state = 'ADOPTED' and sent_on between ${from} and ${to}`),
    adoptedLater: () =>
      count(
        sql`opinion_escalation where state = 'ADOPTED' and sent_on < ${from} and decided_on between ${from} and ${to}`,
      ),
    instructions: () => count(sql`opinion_instruction where voided_at is null and given_on between ${from} and ${to}`),
    instructionsChief: () =>
      count(sql`opinion_instruction where is_chief and voided_at is null and given_on between ${from} and ${to}`),
    studios: () => count(sql`studio where status = 'ACTIVE' and opened_on <= ${to}`),
    inquiries: () => count(sql`submission where channel = 'STUDIO' and held is null and ${within("received_at")}`),
    campaigns: () => count(sql`campaign where state <> 'DRAFT' and from_day <= ${to} and to_day >= ${from}`),
    meetings: () => count(sql`${meetings} and kind <> 'ACTIVITY'`),
    meetingsPlenary: () => count(sql`${meetings} and kind = 'PLENARY'`),
    meetingsCommittee: () => count(sql`${meetings} and kind = 'COMMITTEE'`),
    activities: () => count(sql`${meetings} and kind = 'ACTIVITY'`),
    activitiesServe: () => count(sql`${meetings} and category = 'SERVE'`),
    activityPeople: () =>
      one(sql<{ n: number }>`select count(distinct (meeting_id, member_id)) as n from attendance where state = 'PRESENT'
        and meeting_id in (select id from ${meetings} and kind = 'ACTIVITY' and state = 'FINALISED')`),
    attendancePresent: () =>
      count(
        sql`attendance where state = 'PRESENT' and meeting_id in (select id from ${meetings} and kind <> 'ACTIVITY' and state = 'FINALISED')`,
      ),
    speeches: () =>
      count(sql`speech_paper where state in ('ORAL', 'WRITTEN') and meeting_id in (select id from ${meetings})`),
  };
};

describe.each([YEAR, PART])("from $from to $to", (period) => {
  test("every figure is what plain SQL counts", async () => {
    const { values } = await read(period);
    const counted: Record<string, number> = {};
    for (const [code, again] of Object.entries(recount(period))) counted[code] = await again();
    expect(values).toMatchObject(counted);
    expect(counted["proposals"]).toBeGreaterThan(100);
    expect(counted["submissions"]).toBeGreaterThan(1000);
  });

  test("parts are never more than their whole, and lists are as long as the figures say", async () => {
    const { review, values } = await read(period);
    expect(review.categories.reduce((sum, { submitted }) => sum + submitted, 0)).toBe(values["proposals"]);
    expect(review.categories.reduce((sum, { filed }) => sum + filed, 0)).toBe(values["proposalsFiled"]);
    for (const figure of [
      "proposalsFiled",
      "proposalsParty",
      "submissionsConverted",
      "meetingsPlenary",
      "proposalUnits",
    ]) {
      const answer = await server.ask(
        "GET",
        `/api/v1/office/work-review/items?from=${period.from}&to=${period.to}&figure=${figure}`,
        { cookie: secretary },
      );
      const { total, items } = listReviewItems.answers[200].parse(answer.json);
      expect([figure, total, items.length]).toEqual([figure, values[figure], Math.min(200, Number(values[figure]))]);
    }
  });
});

test("single ratings are nobody's to list", async () => {
  const answer = await server.ask(
    "GET",
    `/api/v1/office/work-review/items?from=${YEAR.from}&to=${YEAR.to}&figure=ratingsSatisfied`,
    { cookie: office },
  );
  expect(answer.json).toEqual({ isListed: false, total: 0, items: [] });
});

test("a figure without records is null until somebody enters it, for this very period, with a name", async () => {
  const path = `/api/v1/office/work-review/entries/${randomUUID()}`;
  const json = { ...YEAR, code: "hallSessions", value: 829, note: "镇街月报汇总（演示）" };
  expect((await read(YEAR)).values["hallSessions"]).toBeNull();
  for (const _ of [1, 2]) expect((await server.ask("PUT", path, { json, cookie: office })).status).toBe(200);
  expect((await server.ask("PUT", path, { json: { ...json, value: 1 }, cookie: office })).json.code).toBe("id-taken");

  const { review } = await read(YEAR, secretary);
  const figure = review.figures.find(({ code }) => code === "hallSessions");
  expect(figure).toMatchObject({ value: 829, entry: { note: "镇街月报汇总（演示）", by: expect.stringMatching(/./) } });
  expect((await read(PART)).values["hallSessions"]).toBeNull();
  expect(await one(sql<{ n: number }>`select count(*) as n from work_review_entry`)).toBe(1);
});

test("what was entered can be taken back, and stays in the table", async () => {
  const enter = (value: number | null) =>
    server.ask("PUT", `/api/v1/office/work-review/entries/${randomUUID()}`, {
      json: { ...PART, code: "mediaArticles", value, note: "" },
      cookie: office,
    });
  await enter(75);
  await enter(null);
  expect((await read(PART)).values["mediaArticles"]).toBeNull();
  expect(await one(sql<{ n: number }>`select count(*) as n from work_review_entry where code = 'mediaArticles'`)).toBe(
    2,
  );
});

test("the secretary-general reads and does not enter; the 提案委 does neither", async () => {
  const path = `/api/v1/office/work-review?from=${YEAR.from}&to=${YEAR.to}`;
  expect((await server.ask("GET", path, { cookie: committee })).status).toBe(403);
  const entry = { json: { ...YEAR, code: "halls", value: 20, note: "" }, cookie: secretary };
  expect((await server.ask("PUT", `/api/v1/office/work-review/entries/${randomUUID()}`, entry)).status).toBe(403);
});

test("a period that ends before it begins is refused", async () => {
  const { status, json } = await server.ask("GET", "/api/v1/office/work-review?from=2026-02-01&to=2026-01-01", {
    cookie: office,
  });
  expect([status, json.code]).toEqual([422, "invalid-fields"]);
});

test("the workbook and the Word file come by their names", async () => {
  for (const [format, head] of [
    ["xlsx", "PK"],
    ["docx", "PK"],
  ] as const) {
    const path = `/api/v1/office/work-review-files/${format}?from=${YEAR.from}&to=${YEAR.to}`;
    const { status, headers, bytes } = await server.ask("GET", path, { cookie: secretary });
    expect([status, bytes.subarray(0, 2).toString()]).toEqual([200, head]);
    expect(decodeURIComponent(headers.get("content-disposition") ?? "")).toContain(`工作综述-2026年.${format}`);
  }
});
