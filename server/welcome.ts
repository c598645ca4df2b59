import type { House } from "#server/house.ts";
import { offerFirstAdministrator } from "#server/session/first-administrator.ts";
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { pointLink } from "#domain/liaison-point/point-link.ts";
import QRCode from "qrcode";

/** Prints what a newcomer opens; in production the one-time link that creates the first administrator. */
export const welcome = async (house: House, server: Server): Promise<void> => {
  const { port } = server.address() as AddressInfo;
  const origin = house.settings.publicUrl ?? `http://localhost:${port}`;
  const say = (line = "") => process.stdout.write(`${line}\n`);
  say(`\n掌上履职 · ${house.tenant.name}`);
  say(`  委员端   ${origin}/`);
  say(`  机关端   ${origin}/office`);
  say(`  接口说明 ${origin}/api/docs`);

  const point = await house.db
    .selectFrom("liaison_point")
    .select(["code", "name"])
    .where("tenant_id", "=", house.tenant.id)
    .where("status", "=", "ACTIVE")
    .orderBy("tier")
    .orderBy("code")
    .executeTakeFirst();
  if (point) {
    const link = pointLink(origin, point.code);
    say(`  群众端   ${link}（${point.name}）`);
    say(await QRCode.toString(link, { type: "terminal", small: true }));
  }
  const token = await offerFirstAdministrator(house);
  if (token) say(`\n首次启动：请在一小时内打开下面的一次性链接，创建系统管理员\n  ${origin}/activate?token=${token}\n`);
};
