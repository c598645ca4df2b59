import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import type { PointKind } from "#domain/liaison-point/liaison-point-lists.ts";
import type { Chance } from "#server/demo/chance.ts";
import { demoTowns, DISTRICT } from "#server/demo/demo-districts.ts";
import { demoName } from "#server/demo/demo-people.ts";
import type { DemoPoint, DemoTown } from "#server/demo/demo-shapes.ts";

/** 318 villages and communities, 72 other sites: with one of the district and one a town 411 (domain.md §5.7). */
const VILLAGES = 318;
const SITES = 390;

const firsts = [..."柳荷竹梅松枫杏桃石清白青金银鹤雁鹭南北东西上下前后新古长双三九栗葛荻蒲兰桂榆"];
const seconds = [..."桥溪湾塘岭坞浦港渡坪园圩墩庄泾畈里洲汊堰"];

const sitesByKind: readonly (readonly [PointKind, readonly string[]])[] = [
  ["SCHOOL", ["中心小学", "中学", "幼儿园", "职业技术学校"]],
  ["COMPANY", ["产业园", "创业园", "物流园", "食品有限公司", "服饰有限公司"]],
  ["HOSPITAL", ["卫生院", "社区卫生服务中心", "中医门诊部"]],
  ["LIBRARY", ["图书馆分馆", "书房", "文化站"]],
  ["MARKET", ["农贸市场", "商业广场", "综合市场"]],
  ["OFFICE", ["便民服务中心", "人力社保所", "司法所"]],
  ["DELIBERATION_STATION", ["协商驿站", "物业协商驿站", "商圈协商驿站"]],
  ["OTHER", ["公交首末站", "老年活动中心", "体育公园", "新就业群体驿站"]],
];

interface Site {
  readonly kind: PointKind;
  readonly place: string;
  readonly name: string;
  readonly address: string;
  readonly town: DemoTown;
}

const villageSites = (chance: Chance): Site[] => {
  const pairs = firsts.flatMap((first) => seconds.map((second) => first + second));
  return chance
    .shuffled(pairs)
    .slice(0, VILLAGES)
    .map((pair, at) => {
      const town = demoTowns[at % demoTowns.length] as DemoTown;
      const place = town.urban ? `${pair}社区` : `${pair}村`;
      const address = `${town.name}${place}${town.urban ? "党群服务中心一楼" : "文化礼堂"}`;
      return { kind: "VILLAGE_COMMUNITY", place, name: place, address, town };
    });
};

const otherSites = (chance: Chance): Site[] =>
  Array.from({ length: SITES - VILLAGES }, (_, at) => {
    const town = demoTowns[(at * 7) % demoTowns.length] as DemoTown;
    const [kind, names] = sitesByKind[at % sitesByKind.length] as (typeof sitesByKind)[number];
    const place = `${town.name.replace(/街道|镇/, "")}${names[Math.floor(at / sitesByKind.length) % names.length]}`;
    const address = `${town.name}${chance.pick(firsts)}${chance.pick(seconds)}路${chance.between(2, 298)}号`;
    return { kind, place, name: place, address, town };
  });

/** Two sites of a town may bear one name: the later is told apart by its number. */
const withNamesApart = (sites: readonly Site[]): Site[] => {
  const seen = new Map<string, number>();
  return sites.map((site) => {
    const times = (seen.get(site.name) ?? 0) + 1;
    seen.set(site.name, times);
    return times === 1 ? site : { ...site, name: `${site.name}（${times}号点）` };
  });
};

const uniqueCodes = (chance: Chance): (() => string) => {
  const taken = new Set<string>();
  return () => {
    let code = pointCodeFromBytes(chance.bytes(5));
    while (taken.has(code)) code = pointCodeFromBytes(chance.bytes(5));
    taken.add(code);
    return code;
  };
};

/** Five have moved to another site of their town, four are closed; their old posters still lead somewhere. */
const withSomeGone = (points: readonly DemoPoint[]): DemoPoint[] =>
  points.map((point, at) => {
    if (at % 80 === 45) return { ...point, status: "MOVED", successorId: points[at + 20]?.id ?? null };
    if (at % 90 === 60) return { ...point, status: "RETIRED" };
    return point;
  });

/** 411 liaison points in the tree 1 + 20 + 390, every code unique and checked. */
export const demoPoints = (chance: Chance): readonly DemoPoint[] => {
  const nextCode = uniqueCodes(chance);
  const common = () => ({
    id: chance.uuid(),
    code: nextCode(),
    manager: `${demoName(chance)}（演示）`,
    managerPhone: `1380000${chance.between(2000, 9999)}`,
    status: "ACTIVE" as const,
    successorId: null,
    openedDaysAgo: chance.between(370, 900),
  });
  const hall = `${DISTRICT}政协民生议事堂`;
  const county: DemoPoint = {
    ...common(),
    name: hall,
    place: DISTRICT,
    tier: "COUNTY",
    kind: "DELIBERATION_HALL",
    parentId: null,
    townId: null,
    address: `${DISTRICT}政务服务中心一楼`,
  };
  const ofTowns = demoTowns.map((town): DemoPoint => {
    const address = `${town.name}便民服务中心二楼`;
    const kind = town.urban ? "DELIBERATION_STATION" : "MEMBER_STUDIO";
    const name = town.name + (town.urban ? "协商驿站" : "委员工作室");
    return { ...common(), name, place: town.name, tier: "TOWN", kind, parentId: county.id, townId: town.id, address };
  });
  const parentByTown = new Map(ofTowns.map((point) => [point.townId, point.id]));
  const sites = withNamesApart([...villageSites(chance), ...otherSites(chance)]).map((site): DemoPoint => {
    const { town, ...what } = site;
    return { ...common(), ...what, tier: "SITE", parentId: parentByTown.get(town.id) ?? county.id, townId: town.id };
  });
  return [county, ...ofTowns, ...withSomeGone(sites)];
};
