import type { House } from "#server/house.ts";
import type { OfferedRole } from "#server/demo/demo-accounts.ts";
import { readDemo } from "#server/demo/read-demo.ts";
import { offerFirstAdministrator } from "#server/session/first-administrator.ts";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { pointLink } from "#domain/liaison-point/point-link.ts";
import QRCode from "qrcode";

const say = (line = ""): void => void process.stdout.write(`${line}\n`);

const labelByDemoRole: Record<OfferedRole, string> = {
  member: "委员",
  office: "办公室",
  committee: "提案委",
  unitClerk: "承办单位经办人",
  memberAffairs: "委工委",
  secretaryGeneral: "秘书长",
  leader: "政协领导",
  committeeStaff: "专委会",
  unitLeader: "承办单位负责人",
  admin: "管理员",
};

/** Prints what a newcomer opens: pages, a point's QR, demo accounts; in production the one-time link that creates the first administrator. */
export const welcome = async (house: House, server: Server): Promise<void> => {
  const { port } = server.address() as AddressInfo;
  const origin = house.settings.publicUrl ?? `http://localhost:${port}`;
  say(`\n掌上履职 · ${house.tenant.name}\n`);
  say(`  委员端    ${origin}/`);
  say(`  机关端    ${origin}/office`);
  say(`  查询进展  ${origin}/r`);
  say(`  接口说明  ${origin}/api/docs`);
  if (house.settings.demo) await welcomeToDemo(house, origin);
  const token = await offerFirstAdministrator(house);
  if (token) say(`\n首次启动：请在一小时内打开下面的一次性链接，创建系统管理员\n  ${origin}/activate?token=${token}`);
  say();
};

const welcomeToDemo = async (house: House, origin: string): Promise<void> => {
  const { points, accounts } = await readDemo(house.db, house.tenant.id);
  const [point] = points;
  if (point) {
    const link = pointLink(origin, point.code);
    say(`  群众端    ${link}   ${point.name}（手机须能访问本机，可用 PUBLIC_URL 指定地址）\n`);
    say(await QRCode.toString(link, { type: "terminal", small: true }));
  }
  say("  演示账号");
  for (const { role, name, phone, password } of accounts) {
    say(`    ${phone}  密码 ${password}  ${labelByDemoRole[role]} ${name}`);
  }
};
