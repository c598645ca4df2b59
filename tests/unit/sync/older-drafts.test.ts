import { fieldsOfWire, wireOf } from "#domain/draft/draft-wire.ts";
import { emptyReport } from "#domain/report/report-draft.ts";
import { unsentOf, type DraftRecord } from "#sync/draft-record.ts";
import { createDraft } from "#sync/edit-draft.ts";
import { mergeFields } from "#sync/merge-fields.ts";
import { DRAFT, DraftDevice } from "#tests/unit/sync/simulation/draft-device.ts";
import { DraftServer } from "#tests/unit/sync/simulation/draft-server.ts";
import { expect, test } from "vitest";

const texts = { title: "旧稿", situation: "", analysis: "", suggestions: "" };

test("a report's texts and what else it says stand side by side on the wire, and are one draft here", () => {
  const fields = { ...emptyReport, title: "题", category: "TRANSPORT", coAuthors: "甲\n乙" };
  const wire = wireOf("report", fields);
  expect(wire.fields).toEqual({ title: "题", situation: "", analysis: "", suggestions: "" });
  expect(fieldsOfWire(wire)).toEqual(fields);
});

test("a draft that this phone stored before says nothing about what it has never heard of", () => {
  expect(wireOf("report", texts)).toEqual({ draftKind: "report", fields: texts, choices: {} });
});

test("a field that one side has never heard of takes nothing away from the other", () => {
  const theirs = { ...emptyReport, title: "旧稿", category: "TRANSPORT" };
  expect(mergeFields<string>(texts, { ...texts, title: "新稿" }, theirs)).toEqual({
    merged: { ...theirs, title: "新稿" },
    overlapping: [],
  });
});

test("co-authors chosen on one device and words written on another meet in one draft", async () => {
  const server = new DraftServer();
  const [phone, desk] = [new DraftDevice(1, server, "report"), new DraftDevice(2, server, "report")];
  await phone.do((tx) => createDraft(tx, "report", DRAFT));
  await phone.write({ title: "旧" });
  await phone.sync();
  await desk.sync();
  await phone.write({ coAuthors: "甲", category: "TRANSPORT" });
  await desk.write({ situation: "电脑写的", otherAuthors: "某信息员\t某社区" });
  await phone.sync();
  await desk.sync();
  await phone.sync();
  const both = {
    ...emptyReport,
    title: "旧",
    situation: "电脑写的",
    coAuthors: "甲",
    category: "TRANSPORT",
    otherAuthors: "某信息员\t某社区",
  };
  expect([phone.draft?.fields, desk.draft?.fields]).toEqual([both, both]);
  expect([phone.copies, desk.copies]).toEqual([[], []]);
});

test("a draft stored before with four fields has nothing unsent", async () => {
  const server = new DraftServer();
  const phone = new DraftDevice(1, server, "report");
  await phone.do((tx) => createDraft(tx, "report", DRAFT));
  await phone.write({ title: "旧稿" });
  await phone.sync();
  const record = phone.draft as DraftRecord;
  const before = { ...record, fields: texts, base: record.base && { ...record.base, fields: texts } };
  expect(unsentOf(before)).toBeNull();
  expect(unsentOf({ ...record, fields: texts })).toBeNull();
});
