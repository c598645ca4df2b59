import { resubmissionOf } from "#domain/similar/resubmission.ts";
import { expect, test } from "vitest";

const body = "幸福路东段的路灯坏了一个多月，晚上接孩子看不清路。";
const sent = (text: string, person = "甲") => ({ person, text });

test("the same words of one person are sent again, whatever their marks, width and title", () => {
  expect(resubmissionOf(sent(body), sent(body.replaceAll("，", ", ")), 1)).toBe("SAME");
  expect(resubmissionOf(sent(`路灯\n${body}`), sent(`路灯坏了\n${body}`), 0.8)).toBe("SAME");
});

test("nearly the same words are for a person to judge, and another person's same words are no resubmission", () => {
  expect(resubmissionOf(sent(body), sent(`${body}请尽快修。`), 0.96)).toBe("NEARLY");
  expect(resubmissionOf(sent(body), sent("另一件事，楼道堆满杂物。"), 0.2)).toBeUndefined();
  expect(resubmissionOf(sent(body), sent(body, "乙"), 1)).toBeUndefined();
});
