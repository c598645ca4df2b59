import { demoOrganisation } from "#server/demo/demo-organisation.ts";
import { demoTenant } from "#server/demo/demo-districts.ts";
import { loadDemo } from "#server/demo/load-demo.ts";
import { readDemo } from "#server/demo/read-demo.ts";
import { countProposals } from "#server/proposal-statistics/count-proposals.ts";
import { withDatabase } from "#tests/support/test-database.ts";
import { verify } from "@node-rs/argon2";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const { db } = await withDatabase();
const keys = {
  receiptPepper: randomBytes(32),
  contactKey: randomBytes(32),
  challengeKey: randomBytes(32),
  memberCodeKey: randomBytes(32),
  personKey: randomBytes(32),
};
const dataDir = await mkdtemp(join(tmpdir(), "lvzhi-demo-"));
afterAll(() => rm(dataDir, { recursive: true }));
const now = new Date("2026-11-21T10:00:00Z");

test("the demo loads once, in less than a minute", async () => {
  const started = performance.now();
  expect(await loadDemo(db, { now, keys, dataDir })).toBe(true);
  expect(performance.now() - started).toBeLessThan(60_000);
  expect(await loadDemo(db, { now, keys, dataDir })).toBe(false);

  const { count } = db.fn;
  const one = async (table: "submission" | "liaison_point" | "member" | "conversion_source") =>
    Number((await db.selectFrom(table).select(count("tenant_id").as("n")).executeTakeFirstOrThrow()).n);
  expect([await one("submission"), await one("liaison_point"), await one("member")]).toEqual([9000, 411, 271]);
  expect(await one("conversion_source")).toBe(1100);
  const asked = await db.selectFrom("submission").select("state").where("channel", "=", "STUDIO").execute();
  expect(asked).toHaveLength(400);
  // None waits to be given to somebody: the inbox is what was said at points.
  expect(asked.filter(({ state }) => state === "RECEIVED")).toEqual([]);
});

test("a newcomer is offered points of each tier and accounts of each role, whose password is right", async () => {
  const { points, accounts } = await readDemo(db, demoTenant.id);
  expect(points.length).toBeGreaterThan(2);
  expect(new Set(accounts.map((account) => account.role))).toEqual(
    new Set([
      "member",
      "office",
      "committee",
      "memberAffairs",
      "secretaryGeneral",
      "leader",
      "committeeStaff",
      "unitClerk",
      "unitLeader",
      "admin",
    ]),
  );
  const stored = await db.selectFrom("account").select(["phone", "password_hash", "tenant_id"]).execute();
  for (const { phone, password } of accounts) {
    const account = stored.find((one) => one.phone === phone);
    expect(account?.tenant_id).toBe(demoTenant.id);
    expect(await verify(account?.password_hash ?? "", password)).toBe(true);
  }
});

test("every photo that a submission promises has arrived and can be read", async () => {
  const wanted = await db
    .selectFrom("submission_photo as wanted")
    .leftJoin("photo", (join) =>
      join
        .onRef("photo.tenant_id", "=", "wanted.tenant_id")
        .onRef("photo.submission_id", "=", "wanted.submission_id")
        .onRef("photo.sha256", "=", "wanted.sha256"),
    )
    .select(["photo.stored_name", "photo.bytes"])
    .execute();
  const { promised } = await db
    .selectFrom("submission")
    .select(({ fn }) => fn.sum<string>("photos_expected").as("promised"))
    .executeTakeFirstOrThrow();
  expect(wanted.length).toBe(Number(promised));
  expect(wanted.length).toBeGreaterThan(100);
  for (const { stored_name, bytes } of new Map(wanted.map((photo) => [photo.stored_name, photo])).values()) {
    const file = await readFile(join(dataDir, "photos", stored_name?.slice(0, 2) ?? "", stored_name ?? ""));
    expect(file.length).toBe(bytes);
    expect(file.subarray(0, 3).toString("hex")).toBe("ffd8ff");
  }
});

test("the statistics count what the rows say, one by one", async () => {
  const { proposals: rows } = demoOrganisation(now);
  const meeting = { term: 3, session: 4 };
  const counts = await countProposals(db, demoTenant.id, meeting);
  const here = rows.proposal.filter((one) => one.session === meeting.session && one.state !== "WITHDRAWN");
  const owed = here.filter((one) => one.assigned_at && one.state !== "MERGED");
  const confirmed = new Set(
    rows.contact_answer.filter(({ answer }) => answer === "CONFIRMED").map((said) => said.contact_id),
  );
  const isMet = (id: string) =>
    rows.contact_record.some(
      (one) => one.proposal_id === id && ["VISIT", "MEETING"].includes(one.mode) && confirmed.has(one.id),
    );
  expect(counts).toMatchObject({
    submitted: here.filter((one) => one.serial_no).length,
    filed: here.filter((one) => one.case_no).length,
    assigned: owed.length,
    replied: owed.filter((one) => one.replied_at).length,
    met: owed.filter((one) => isMet(one.id)).length,
  });

  const answered = new Set(owed.filter((one) => one.replied_at).map((one) => one.id));
  const voters = here
    .filter((one) => one.case_no && answered.has(one.merged_into ?? one.id))
    .flatMap(({ id, merged_into }) =>
      rows.proposal_signer
        .filter((signer) => signer.proposal_id === id)
        .map(({ member_id }) => `${merged_into ?? id} ${member_id}`),
    );
  expect(counts.satisfied + counts.basically + counts.dissatisfied + counts.silent).toBe(new Set(voters).size);
  expect(counts.dissatisfied).toBeLessThan(10);
  expect(counts.silent).toBeGreaterThan(10);
});
