import { flagsOfReply } from "#domain/similar/reply-flags.ts";
import { expect, test } from "vitest";

const QUESTION = "幸福路东段的路灯坏了一个多月，晚上接孩子看不清路，请尽快修好。";
const GOOD =
  "经现场查看，幸福路东段有六盏路灯线路老化，养护队已于三月五日更换电缆并恢复照明，今后每周巡查一次，如再熄灭可拨打值班电话。";
const usual = { daysTaken: 3, otherReplies: [] };

test("an answer that says what was done carries no mark", () => {
  expect(flagsOfReply(QUESTION, GOOD, usual)).toEqual([]);
});

test("each fault has its own mark", () => {
  expect(flagsOfReply(QUESTION, "路灯已修好。", usual)).toContain("TOO_SHORT");
  const passedOn = "您好，您的来信已收悉。您反映的路灯问题已转交区有关部门调查处理，感谢您的关心和支持，祝您生活愉快。";
  expect(flagsOfReply(QUESTION, passedOn, usual)).toContain("NO_SUBSTANCE");
  const beside = "本院门诊慢特病药品目录已在一楼大厅张贴，医保窗口增派两名工作人员讲解，周六上午照常开放。";
  expect(flagsOfReply(QUESTION, beside, usual)).toEqual(["NOT_ON_POINT"]);
  expect(flagsOfReply(QUESTION, GOOD, { daysTaken: 31, otherReplies: [] })).toEqual(["LATE"]);
  expect(flagsOfReply(QUESTION, GOOD, { daysTaken: 31, daysAllowed: 40, otherReplies: [] })).toEqual([]);
});

test("an answer that stands nearly word for word in another one is marked, one that shares a sentence is not", () => {
  const mould = GOOD.replace("六盏", "三盏").replace("三月五日", "四月九日");
  expect(flagsOfReply(QUESTION, GOOD, { daysTaken: 1, otherReplies: [mould] })).toEqual(["BOILERPLATE"]);
  const other = "养护队已更换电缆并恢复照明。公园北门的围栏另由园林所在本月底前重新安装，施工期间请绕行东门。";
  expect(flagsOfReply(QUESTION, GOOD, { daysTaken: 1, otherReplies: [other] })).toEqual([]);
});
