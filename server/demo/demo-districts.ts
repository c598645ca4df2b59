import type { Chance } from "#server/demo/chance.ts";
import type { DemoSector, DemoTown, DemoUnit } from "#server/demo/demo-shapes.ts";

/** 云澜区 stands on no list of the country's counties and districts (云溪区, the obvious choice, is a real one in 岳阳). */
export const DISTRICT = "云澜区";

export const demoTenant = { id: "demo", name: `政协${DISTRICT}委员会（演示）`, shortName: `${DISTRICT}政协（演示）` };

const streets = ["澜滨", "望澜", "雁汀", "栖桐", "芦汀", "霁川", "榆阙", "岚屿"];
const towns = ["青箬", "槿塘", "鹭洄", "苇泊", "松壑", "枫泠", "杏沚", "竹垞", "石漪", "荻浦", "梅磴", "桑洄"];

/** The district on a tile map, column and row from the north-west: the streets in the middle along the river, the towns around them, as in the lists above. */
const tiles = [..."31 41 32 42 33 43 34 44".split(" "), ..."20 30 40 50 21 51 22 52 23 53 35 45".split(" ")].map(
  (place) => ({ col: Number(place[0]) - 2, row: Number(place[1]) }),
);

export const demoTowns: readonly DemoTown[] = [
  ...streets.map((name) => ({ name: `${name}街道`, urban: true })),
  ...towns.map((name) => ({ name: `${name}镇`, urban: false })),
].map((town, at) => ({ id: `T${String(at + 1).padStart(2, "0")}`, ...town, tile: tiles[at] ?? { col: 0, row: 0 } }));

/** domain.md §5.3: the national 34 without those that a district does not have; 26 as 虹口 counts them. */
export const demoSectors: readonly DemoSector[] = [
  "中国共产党",
  "民革",
  "民盟",
  "民建",
  "民进",
  "农工党",
  "九三学社",
  "无党派人士",
  "共青团和青联",
  "总工会",
  "妇联",
  "工商联",
  "科协",
  "侨联",
  "文化艺术界",
  "科学技术界",
  "经济界",
  "农业界",
  "教育界",
  "体育界",
  "医药卫生界",
  "社会福利和社会保障界",
  "环境资源界",
  "少数民族界",
  "宗教界",
  "特别邀请人士",
].map((name, at) => ({ id: `S${String(at + 1).padStart(2, "0")}`, name }));

const departments =
  "发展和改革局 经济和信息化局 教育局 科学技术局 民族宗教事务局 公安分局 民政局 司法局 财政局 人力资源和社会保障局 自然资源和规划分局 生态环境分局 住房和城乡建设局 交通运输局 水利局 农业农村局 商务局 文化广电旅游体育局 卫生健康局 退役军人事务局 应急管理局 审计局 市场监督管理局 统计局 医疗保障局 综合行政执法局 政务服务和数据管理局 信访局 机关事务服务中心 城市更新服务中心 园林绿化服务中心 环境卫生服务中心 供销合作社联合社 总工会 妇女联合会 残疾人联合会 红十字会 科学技术协会 工商业联合会 交警大队 消防救援大队 税务局 气象局 邮政分公司 供电分公司 水务有限公司 燃气有限公司 公共交通有限公司 城市建设投资有限公司 通信发展服务中心 经济开发区管理委员会 住房公积金管理部".split(
    " ",
  );

/** 72 units: 52 departments and public utilities, 20 governments of towns. */
export const demoUnits = (chance: Chance): readonly DemoUnit[] =>
  [
    ...departments.map((name) => DISTRICT + name),
    ...demoTowns.map((town) => (town.urban ? `${town.name}办事处` : `${town.name}人民政府`)),
  ].map((name) => ({ id: chance.uuid(), name, mark: `云${name.replace(DISTRICT, "").slice(0, 2)}` }));
