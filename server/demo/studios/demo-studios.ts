import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { daysOfMonth, daysOfPattern, monthAfter, monthOf, type DutyPattern } from "#domain/studio/duty-pattern.ts";
import type { StudioKind } from "#domain/studio/studio-lists.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Chance } from "#server/demo/chance.ts";
import { demoTowns } from "#server/demo/demo-districts.ts";
import type { DemoAccount, DemoMember } from "#server/demo/demo-shapes.ts";

export interface DemoStudio {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: StudioKind;
  readonly theme: string;
  readonly townId: string;
  readonly address: string;
  readonly intro: string;
  readonly star: number | null;
  /** The first is its head. */
  readonly people: readonly (DemoMember & { readonly accountId: string })[];
  readonly duty: readonly { readonly day: string; readonly memberId: string; readonly hours: string }[];
}

interface Setting {
  readonly chance: Chance;
  readonly now: Date;
  readonly members: readonly DemoMember[];
  readonly accounts: readonly DemoAccount[];
}

/** 13 of towns and 7 of sectors, as S0 counts them (domain.md M-55). */
const TOWN_STUDIOS = 13;
const SECTORS = [
  { name: "法律服务", theme: "合同、消费、租房、劳动的小问题，先问一句" },
  { name: "医药卫生界", theme: "看病、用药、慢性病，值班医生委员答" },
  { name: "教育界", theme: "入学、升学、家庭教育" },
  { name: "农业界", theme: "种什么、怎么种、卖给谁" },
  { name: "工商联", theme: "个体户和小微企业的办事、融资、用工" },
  { name: "妇联", theme: "托育、家庭、女性就业" },
  { name: "文化艺术界", theme: "文化活动、非遗传承、场馆使用" },
] as const;

const patterns: readonly DutyPattern[] = [
  { kind: "WEEKDAYS", weekdays: [3] },
  { kind: "DATES", dates: [10, 20] },
  { kind: "WEEKDAYS", weekdays: [2, 4] },
  { kind: "WEEKDAYS", weekdays: [6] },
];

/** Twenty studios with rosters from last month to the next. */
export const demoStudios = (setting: Setting): readonly DemoStudio[] => {
  const { members } = setting;
  const ofTowns = demoTowns.slice(0, TOWN_STUDIOS).map((town, at) =>
    studioOf(setting, at, {
      name: `${town.name}委员工作室（演示）`,
      kind: "COLLECTIVE",
      theme: "身边的难事、盼事，来问一问",
      townId: town.id,
      people: members.filter(({ townId }) => townId === town.id).slice(0, 5),
    }),
  );
  const ofSectors = SECTORS.map(({ name, theme }, at) =>
    studioOf(setting, TOWN_STUDIOS + at, {
      name: `${name}委员工作室（演示）`,
      kind: "SECTOR",
      theme,
      townId: demoTowns[at + 2]?.id ?? "T01",
      people: members.slice(40 + at * 6, 44 + at * 6),
    }),
  );
  return [...ofTowns, ...ofSectors];
};

type Plan = Pick<DemoStudio, "name" | "kind" | "theme" | "townId"> & { readonly people: readonly DemoMember[] };

const studioOf = ({ chance, now, accounts }: Setting, at: number, plan: Plan): DemoStudio => {
  const people = plan.people.flatMap((member) => {
    const account = accounts.find(({ memberId }) => memberId === member.id);
    return account ? [{ ...member, accountId: account.id }] : [];
  });
  const pattern = patterns[at % patterns.length] ?? { kind: "WEEKDAYS", weekdays: [3] };
  const month = monthOf(shanghaiDay(now));
  const days = [monthAfter(month, -1), month, monthAfter(month)].flatMap((one) => daysOfPattern(pattern, one));
  // In the first studio somebody sits there today, so that a visitor meets them.
  const today = daysOfMonth(month).filter((day) => at === 0 && day === shanghaiDay(now) && !days.includes(day));
  return {
    ...plan,
    id: chance.uuid(),
    code: pointCodeFromBytes(chance.bytes(6)),
    address: `${demoTowns.find(({ id }) => id === plan.townId)?.name ?? ""}便民服务中心 ${chance.between(1, 3)} 楼`,
    intro: `由 ${people.length} 位委员轮流值班，值班日当面接待，平时在线答复。`,
    star: chance.happens(0.5) ? chance.between(3, 5) : null,
    people,
    duty: [...days, ...today].map((day, place) => ({
      day,
      memberId: people[place % people.length]?.id ?? "",
      hours: chance.pick(["9:00–11:00", "14:00–16:30"]),
    })),
  };
};
