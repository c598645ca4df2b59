import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { PDFDocument } from "pdf-lib";
import { afterAll, describe, expect, test } from "vitest";
import type { PosterFormat } from "#contract/points.ts";
import { pointCodeFromBytes } from "#domain/liaison-point/point-code.ts";
import { drawPosters } from "#server/posters/draw-posters.ts";
import { DEMO_PASSWORD } from "#server/demo/demo-accounts.ts";
import type { PosterJobView } from "#server/posters/poster-jobs.ts";
import type { PosterOrder, PosterPoint } from "#server/posters/poster-order.ts";
import { readByJsqr, readByZxing } from "#tests/support/decoders.ts";
import { rasterize, type Picture } from "#tests/support/raster.ts";
import { startServer } from "#tests/support/running-server.ts";

const ORIGIN = "https://zx.example.gov.cn";

const pointNumber = (index: number): PosterPoint => ({
  code: pointCodeFromBytes(
    Uint8Array.from({ length: 6 }, (_, byte) => (index * 7919 + byte * 104_729 + (index >> byte)) % 256),
  ),
  name: `演示街道${String.fromCodePoint(0x4e00 + index * 7)}溪社区第${index}联络室`,
  kindLabel: "村（社区）",
  address: `演示路 ${index} 号`,
});

const orderOf = (format: PosterFormat, points: readonly PosterPoint[]): PosterOrder => ({
  tenantName: "中国人民政治协商会议演示区委员会",
  origin: ORIGIN,
  format,
  points,
});

const linkOf = (point: PosterPoint | undefined) => `${ORIGIN}/p/${point?.code}`;

/** Runs a job and gives its time and the longest time it kept the event loop from others, in ms. */
const timed = async <Value>(job: () => Promise<Value>) => {
  let [longestPause, last] = [0, performance.now()];
  const pulse = setInterval(() => {
    longestPause = Math.max(longestPause, performance.now() - last);
    last = performance.now();
  }, 5);
  const started = performance.now();
  const value = await job();
  clearInterval(pulse);
  return { value, took: performance.now() - started, longestPause };
};

describe("411 posters in one file", () => {
  const points = Array.from({ length: 411 }, (_, index) => pointNumber(index));

  test("are drawn in seconds, with progress, while the server goes on answering; two decoders read every one", async () => {
    const seen: number[] = [];
    const {
      value: pdf,
      took,
      longestPause,
    } = await timed(() => drawPosters(orderOf("A4", points), (done) => seen.push(done)));
    expect(seen).toEqual(points.map((_, index) => index + 1));
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(points.length);
    expect(took).toBeLessThan(30_000);
    expect(longestPause).toBeLessThan(1000);

    const unread: string[] = [];
    for (let first = 0; first < points.length; first += 50) {
      const pictures = await rasterize(pdf, 72, first + 1, Math.min(first + 50, points.length));
      for (const [index, picture] of pictures.entries()) {
        const link = linkOf(points[first + index]);
        const jsqr = readByJsqr(picture) ?? (await readNearer(pdf, first + index));
        if ([...(await readByZxing(picture)), jsqr].join(" ") !== `${link} ${link}`) unread.push(link);
      }
    }
    expect(unread).toEqual([]);
  });
});

/** jsQR loses one page in a hundred to a letter that looks like a finder pattern at just this size; a phone's next frame has another size. */
const readNearer = async (pdf: Uint8Array, index: number) => {
  const [picture] = await rasterize(pdf, 100, index + 1, index + 1);
  return picture && readByJsqr(picture);
};

const oddPoints = [
  "<script>alert(1)</script><img src=x onerror=alert(2)>",
  "南浦镇“同心圆”新的社会阶层人士委员工作室暨农贸市场旁老年食堂二楼协商驿站（临时搬迁至文化礼堂东侧）",
  "W".repeat(60),
  "𫖯𬭎龘堃祎㼆 👨‍👩‍👧 联络室",
  "…".repeat(60),
  "议",
].map((name, index) => ({ ...pointNumber(index), name, address: name.repeat(2) }));

describe("posters of oddly named points", () => {
  test.each(["A4", "A5", "TABLE_CARDS"] as const)(
    "%s: two decoders read them and nothing is printed in the margin",
    async (format) => {
      const pdf = await drawPosters(orderOf(format, oddPoints));
      const pictures = await rasterize(pdf, DOTS_PER_INCH, 1, oddPoints.length);
      expect(pictures).toHaveLength(oddPoints.length);
      for (const [index, picture] of pictures.entries()) {
        const link = linkOf(oddPoints[index]);
        const isSheet = format === "TABLE_CARDS";
        expect(await readByZxing(picture)).toEqual(Array.from({ length: isSheet ? 8 : 1 }, () => link));
        expect(readByJsqr(isSheet ? topLeftCard(picture) : picture)).toBe(link);
        expect(darkDotsInMargin(picture)).toBe(0);
      }
    },
  );
});

describe("the office's posters", async () => {
  const server = await startServer({ env: { DEMO: "on" } });
  afterAll(() => server.stop());

  const cookieOf = async (phone: string): Promise<string> => {
    const body = JSON.stringify({ phone, password: DEMO_PASSWORD });
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${server.origin}/api/v1/session`, { method: "POST", headers, body });
    expect(answer.status).toBe(200);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  };
  const order = (cookie: string, body: unknown) =>
    fetch(`${server.origin}/api/v1/office/posters`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const finished = async (cookie: string, id: string): Promise<PosterJobView> => {
    for (;;) {
      const answer = await fetch(`${server.origin}/api/v1/office/posters/${id}`, { headers: { cookie } });
      const job = (await answer.json()) as PosterJobView;
      if (job.state !== "RUNNING") return job;
      await pause(100);
    }
  };

  test("all points as one file of a page each, whose codes lead to this server", async () => {
    const office = await cookieOf("13800000001");
    const started = await order(office, { format: "A5" });
    expect(started.status).toBe(202);
    const { id, total } = (await started.json()) as PosterJobView;
    const job = await finished(office, id);
    expect(job).toEqual({ id, state: "DONE", done: total, total, file: `/api/v1/office/posters/${id}/file` });

    const file = await fetch(server.origin + job.file, { headers: { cookie: office } });
    expect(file.headers.get("content-type")).toBe("application/pdf");
    const pdf = new Uint8Array(await file.arrayBuffer());
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(total);
    const [first] = await rasterize(pdf, 100, 1, 1);
    const [link] = first ? await readByZxing(first) : [];
    expect(link?.startsWith(`${server.origin}/p/`)).toBe(true);
    const point = await fetch(`${server.origin}/api/v1/points/${link?.split("/").at(-1)}`);
    expect(await point.json()).toMatchObject({ status: "ACTIVE" });
  });

  test("a member may not print, a stranger neither; an unknown job is not found; no point is told", async () => {
    const office = await cookieOf("13800000001");
    expect((await order(await cookieOf("13800001001"), { format: "A4" })).status).toBe(403);
    expect((await order("", { format: "A4" })).status).toBe(401);
    const none = await order(office, { format: "A4", pointIds: [randomUUID()] });
    expect([none.status, await none.json()]).toEqual([422, expect.objectContaining({ code: "invalid-fields" })]);
    for (const path of ["", "/file"]) {
      const url = `${server.origin}/api/v1/office/posters/${randomUUID()}${path}`;
      expect((await fetch(url, { headers: { cookie: office } })).status).toBe(404);
    }
  });
});

const DOTS_PER_INCH = 150;
const dots = (millimetres: number) => Math.floor((millimetres * DOTS_PER_INCH) / 25.4);

const topLeftCard = ({ data, width }: Picture): Picture => {
  const [cardWidth, cardHeight] = [dots(105), dots(82)];
  const card = new Uint8ClampedArray(cardWidth * cardHeight * 4);
  for (let y = 0; y < cardHeight; y++)
    card.set(data.subarray(y * width * 4, (y * width + cardWidth) * 4), y * cardWidth * 4);
  return { data: card, width: cardWidth, height: cardHeight };
};

/** Printers reach no nearer to the edge than 4 mm; a text that runs over would be seen here. */
const darkDotsInMargin = ({ data, width, height }: Picture): number => {
  const margin = dots(4);
  let dark = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isMargin = x < margin || y < margin || x >= width - margin || y >= height - margin;
      if (isMargin && (data[(y * width + x) * 4] ?? 255) < 250) dark++;
    }
  }
  return dark;
};
