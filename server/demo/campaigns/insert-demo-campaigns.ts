import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { shanghaiDay } from "#domain/time/shanghai.ts";
import type { Tx } from "#server/db/database.ts";
import { chanceFrom } from "#server/demo/chance.ts";
import { daysLater } from "#server/demo/demo-calendar.ts";
import type { DemoOrganisation } from "#server/demo/demo-shapes.ts";
import { insertMany } from "#server/demo/insert-many.ts";
import { sql } from "kysely";

interface Told {
  readonly title: string;
  readonly intro: string;
  readonly prompt: string;
  readonly questions: readonly string[];
  readonly category: string | null;
  readonly state: string;
  /** Days from `now`. */
  readonly from: number;
  readonly to: number;
  /** What is said for it speaks of one of these. */
  readonly speaksOf: string;
}

const campaigns: readonly Told[] = [
  {
    title: "我身边的风险隐患",
    intro:
      "请说说您在社区、路上、市场和工地见到的安全隐患。收到的线索由区政协办公室核实，能马上办的转有关单位，带有普遍性的编成社情民意信息报送。",
    prompt: "隐患在哪里、有什么危险",
    questions: ["大约存在多久了", "有没有向谁反映过"],
    category: "CITY",
    state: "OPEN",
    from: -75,
    to: 30,
    speaksOf: "消防|着火|触电|电线|井盖|护栏|摔|坠|塌|隐患",
  },
  {
    title: "一老一小服务需求",
    intro: "征集老人照料、托育和放学后看护方面的需求和建议，为专题协商作准备。",
    prompt: "您家里的难处，希望有什么样的服务",
    questions: [],
    category: "SOCIETY",
    state: "ENDED",
    from: -260,
    to: -200,
    speaksOf: "老人|孩子|学校|幼儿园|放学",
  },
  {
    title: "营商环境金点子",
    intro: "",
    prompt: "",
    questions: ["您的企业属于哪一行"],
    category: "ECONOMY",
    state: "DRAFT",
    from: 20,
    to: 80,
    speaksOf: "",
  },
];

/** Three campaigns: one that runs, one that is over, one not yet published. What residents said on their matters in their days came by their codes. */
export const insertDemoCampaigns = async (tx: Tx, { tenant, accounts }: DemoOrganisation, now: Date, seed: string) => {
  const chance = chanceFrom(`${seed}/campaigns`);
  const [clerk] = accounts.filter(({ roles }) => roles.includes("OFFICE"));
  for (const told of campaigns) {
    const campaign = { id: chance.uuid(), code: pointCodeFromBytes(chance.bytes(5)) };
    const { title, intro, prompt, category, state } = told;
    const from_day = shanghaiDay(daysLater(now, told.from));
    const to_day = shanghaiDay(daysLater(now, told.to));
    const made = { ...campaign, title, intro, prompt, category, state, from_day, to_day, asks_place: true };
    await insertMany(tx, "campaign", [
      {
        tenant_id: tenant.id,
        ...made,
        questions: JSON.stringify(told.questions),
        created_by: clerk?.id ?? null,
        created_at: daysLater(now, Math.min(told.from, 0) - 5),
        changed_at: daysLater(now, Math.min(told.from, 0) - 5),
      },
    ]);
    if (told.speaksOf === "") continue;
    await sql`
      update submission set campaign_id = ${campaign.id}, point_id = null, point_code = ${campaign.code},
        town_id = (select town_id from liaison_point p where p.tenant_id = submission.tenant_id and p.id = submission.point_id)
      where tenant_id = ${tenant.id} and channel = 'QR' and author_account_id is null and held is null
        and received_at >= ${from_day}::date and received_at < ${to_day}::date + 1 and text ~ ${told.speaksOf}`.execute(
      tx,
    );
  }
};
