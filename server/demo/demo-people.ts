import type { Chance } from "#server/demo/chance.ts";
import { demoSectors, demoTowns, DISTRICT } from "#server/demo/demo-districts.ts";
import type { Role } from "#domain/account/roles.ts";
import type { DemoAccount, DemoMember, DemoSector, DemoUnit } from "#server/demo/demo-shapes.ts";

const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严",
];
const firstLetters = [..."文志建国永春秋晓雨思佳明德新立海静雅秀玉子云若景承启书维兆仲少振光世学宏彦嘉素兰月红"];
const secondLetters = [..."华平强军芳敏丽霞燕玲波涛辉斌超毅峰宁琴梅兰英娟萍宇航睿哲彤瑶琳洁颖飞松柏林泉川清源远帆航诚"];

const PARTIES_BY_SECTOR: Readonly<Record<string, string>> = {
  中国共产党: "中共党员",
  民革: "民革党员",
  民盟: "民盟盟员",
  民建: "民建会员",
  民进: "民进会员",
  农工党: "农工党党员",
  九三学社: "九三学社社员",
  无党派人士: "无党派人士",
};

const workplaces = [
  "第一人民医院",
  "中医院",
  "实验小学",
  "高级中学",
  "职业技术学校",
  "文化馆",
  "图书馆",
  "农业技术推广站",
  "供销合作社",
  "城建设计院",
  "社会福利院",
  "绿禾生态农业合作社",
  "恒屿机械有限公司",
  "汀兰食品有限公司",
  "澜川律师事务所",
  "知禾会计师事务所",
  "青箬茶业有限公司",
  "融媒体中心",
  "环境监测站",
  "体育中心",
];
const titles = [
  "主任",
  "副主任",
  "院长",
  "副院长",
  "校长",
  "负责人",
  "总经理",
  "主任医师",
  "高级教师",
  "工程师",
  "研究员",
];

/** Names that nobody was asked for: a surname and one or two given letters, put together by chance. */
export const demoName = (chance: Chance): string =>
  chance.pick(surnames) + (chance.happens(0.82) ? chance.pick(firstLetters) : "") + chance.pick(secondLetters);

/** 39 of 271 are 常委. */
const STANDING_EVERY = 7;

/** Two retired leaders are on the list and not scored (不记分人员). */
const UNSCORED = [104, 210];

const memberOf = (chance: Chance, sector: DemoSector, at: number): DemoMember => ({
  id: chance.uuid(),
  memberNo: `YL${String(at + 1).padStart(3, "0")}`,
  name: demoName(chance),
  sectorId: sector.id,
  townId: demoTowns[at % demoTowns.length]?.id ?? "T01",
  isStanding: at % STANDING_EVERY === 0,
  isScored: !UNSCORED.includes(at),
  party: PARTIES_BY_SECTOR[sector.name] ?? chance.pick(["中共党员", "中共党员", "群众", "无党派人士", "群众"]),
  orgTitle: `${DISTRICT}${chance.pick(workplaces)}${chance.pick(titles)}（演示）`,
});

/** 271 members in 26 sectors (product.md), no two of the same name. */
export const demoMembers = (chance: Chance, count = 271): readonly DemoMember[] => {
  const members: DemoMember[] = [];
  const taken = new Set<string>();
  while (members.length < count) {
    const sector = demoSectors[members.length % demoSectors.length];
    if (!sector) throw new RangeError("no sector");
    const member = memberOf(chance, sector, members.length);
    if (taken.has(member.name)) continue;
    taken.add(member.name);
    members.push(member);
  }
  return members;
};

const accountOf = (chance: Chance, phone: string, roles: readonly Role[]): DemoAccount => ({
  id: chance.uuid(),
  phone,
  name: demoName(chance),
  roles,
  memberId: null,
  unitId: null,
});

/** Phones of the demo: the office 138 0000 0001 to 0004, the administrator 0009, members 138 0000 1001 to 1271. */
export const demoAccounts = (chance: Chance, members: readonly DemoMember[]): readonly DemoAccount[] => [
  ...[1, 2, 3, 4].map((at) => accountOf(chance, `1380000000${at}`, ["OFFICE"])),
  accountOf(chance, "13800000009", ["TENANT_ADMIN"]),
  ...members.map((member, at) => ({
    id: chance.uuid(),
    phone: `1380000${1001 + at}`,
    name: member.name,
    unitId: null,
    roles: ["MEMBER"] as const,
    memberId: member.id,
  })),
];

/** The 委工委 138 0000 0021 and 0022, the 秘书长 0031, a leader of the 政协 0032, staff of a 专委会 0041. */
export const demoDutyAccounts = (chance: Chance): readonly DemoAccount[] => [
  ...[21, 22].map((at) => accountOf(chance, `138000000${at}`, ["MEMBER_AFFAIRS"])),
  accountOf(chance, "13800000031", ["SECRETARY_GENERAL"]),
  accountOf(chance, "13800000041", ["COMMITTEE_STAFF"]),
  accountOf(chance, "13800000032", ["LEADER"]),
];

/** The 提案委 138 0000 0011 and 0012; of every unit a clerk, 138 0000 2001 to 2072, and a leader, 138 0000 3001 to 3072. */
export const demoProposalAccounts = (chance: Chance, units: readonly DemoUnit[]): readonly DemoAccount[] => [
  ...[11, 12].map((at) => accountOf(chance, `138000000${at}`, ["PROPOSAL_COMMITTEE"])),
  ...units.flatMap((unit, at) => [
    { ...accountOf(chance, `1380000${2001 + at}`, ["UNIT_CLERK"]), unitId: unit.id },
    { ...accountOf(chance, `1380000${3001 + at}`, ["UNIT_LEADER"]), unitId: unit.id },
  ]),
];
