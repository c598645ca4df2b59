import { readPhotoFile } from "#server/photos/photo-files.ts";
import { assertClean, expectProblem } from "#tests/support/assert-clean.ts";
import { openRaw } from "#tests/support/raw-http.ts";
import { withServer } from "#tests/support/test-server.ts";
import { addPoint, addSignedIn, opinion } from "#tests/support/town.ts";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";

const server = await withServer();
const { db } = server.house;

const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
/** The submission to which a photo is sent where a test names none. */
const someSubmission = randomUUID();
const put = (bytes: Buffer, type = "image/jpeg", sha256 = sha256Of(bytes), id: string = someSubmission) =>
  server.ask("PUT", `/api/v1/submissions/${id}/photos/${sha256}`, {
    body: new Uint8Array(bytes),
    headers: { "content-type": type },
  });
const putFor = (id: string, bytes: Buffer) => put(bytes, "image/jpeg", sha256Of(bytes), id);

/** A photo of noise, so that no two are the same. */
const picture = (width = 64, height = 48) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

const storedFiles = async () => {
  const entries = await readdir(join(server.dataDir, "photos"), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

/** The bytes that are kept of what was sent. */
const kept = async (sent: Buffer): Promise<Buffer> => {
  const row = await db
    .selectFrom("photo")
    .selectAll()
    .where("sha256", "=", Buffer.from(sha256Of(sent), "hex"))
    .executeTakeFirstOrThrow();
  const bytes = await readPhotoFile(server.dataDir, row.stored_name);
  if (!bytes) throw new Error("no file");
  expect({ bytes: row.bytes, name: row.stored_name }).toEqual({ bytes: bytes.length, name: `${sha256Of(bytes)}.jpg` });
  return bytes;
};

const expectRefusedWhole = async (bytes: Buffer, type: string, status: number, code: string) => {
  const before = await storedFiles();
  const reply = await assertClean(server, () => put(bytes, type));
  expectProblem(reply, status, code);
  expect(await storedFiles()).toEqual(before);
};

describe("a photo", () => {
  test.each(["jpeg", "png", "webp"] as const)(
    "as %s is stored as JPEG; sent again it changes nothing",
    async (format) => {
      const bytes = await picture().toFormat(format).toBuffer();
      const first = await assertClean(server, () => put(bytes, `image/${format}`), { delta: { photo: 1 } });
      expect([first.status, first.json]).toEqual([201, { sha256: sha256Of(bytes) }]);
      const again = await assertClean(server, () => put(bytes, `image/${format}`));
      expect([again.status, again.text]).toEqual([200, first.text]);
      expect(await sharp(await kept(bytes)).metadata()).toMatchObject({ format: "jpeg", width: 64, height: 48 });
    },
  );

  test("ten copies at once make one row, one file and one 201", async () => {
    const bytes = await picture().jpeg().toBuffer();
    const before = await storedFiles();
    const copies = await assertClean(server, () => Promise.all(Array.from({ length: 10 }, () => put(bytes))), {
      delta: { photo: 1 },
    });
    expect(copies.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
    expect(await storedFiles()).toHaveLength(before.length + 1);
  });

  test("is made smaller where it is large, and stands upright", async () => {
    const bytes = await picture(3000, 1000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await put(bytes);
    expect(await sharp(await kept(bytes)).metadata()).toMatchObject({ width: 683, height: 2048 });
  });

  test("of more than a few bytes over 8 MiB: 413; of just below: judged by what it is", async () => {
    const limit = 8 * 1024 * 1024;
    await expectRefusedWhole(randomBytes(limit + 1), "image/jpeg", 413, "too-large");
    await expectRefusedWhole(randomBytes(11_000_000), "image/jpeg", 413, "too-large");
    await expectRefusedWhole(randomBytes(limit), "image/jpeg", 415, "not-a-photo");
  });

  test("under a hash that is not its own: 422", async () => {
    const bytes = await picture().jpeg().toBuffer();
    expectProblem(
      await assertClean(server, () => put(bytes, "image/jpeg", "0".repeat(64))),
      422,
      "photo-hash-mismatch",
    );
    expectProblem(await put(bytes, "image/jpeg", "x".repeat(64)), 422, "invalid-fields");
    expectProblem(await put(bytes, "image/jpeg", sha256Of(bytes).toUpperCase()), 422, "invalid-fields");
  });

  test("may come before its submission or after it", async () => {
    const point = await addPoint(server);
    const bytes = await picture().jpeg().toBuffer();
    const [before, after] = [randomUUID(), randomUUID()];
    const bodies = [before, after].map(() => opinion(point.code, { photos: [sha256Of(bytes)] }));
    await putFor(before, bytes);
    await server.ask("PUT", `/api/v1/submissions/${before}`, { json: bodies[0] });
    await server.ask("PUT", `/api/v1/submissions/${after}`, { json: bodies[1] });
    await putFor(after, bytes);
    for (const body of bodies) {
      const view = await server.ask("GET", `/api/v1/receipts/${String(body["receipt"])}`);
      expect(view.json).toMatchObject({ photos: { expected: 1, arrived: 1 } });
    }
  });
});

describe("a picture that somebody else has sent already", () => {
  const photoRows = async (sha256: string) =>
    (
      await db.selectFrom("photo").select("submission_id").where("sha256", "=", Buffer.from(sha256, "hex")).execute()
    ).map((row) => row.submission_id);

  test("is as new as one that nobody has: the same status, the same body, the same work; nothing but its own submission has it", async () => {
    const known = await picture().jpeg().toBuffer();
    const owner = randomUUID();
    await putFor(owner, known);
    const [stranger, fresh] = [randomUUID(), await picture().jpeg().toBuffer()];
    const files = await storedFiles();
    const replies = [await putFor(stranger, known), await putFor(stranger, fresh)];
    expect(replies.map(({ status, json }) => [status, json])).toEqual(
      [known, fresh].map((bytes) => [201, { sha256: sha256Of(bytes) }]),
    );
    const names = (reply: (typeof replies)[number] | undefined) => [...(reply?.headers.keys() ?? [])].toSorted();
    expect(names(replies[0])).toEqual(names(replies[1]));
    expect((await photoRows(sha256Of(known))).toSorted()).toEqual([owner, stranger].toSorted());
    // Two of them lie in one file: one picture more is one file more.
    expect(await storedFiles()).toHaveLength(files.length + 1);
  });

  test("does not arrive at the submission of whom has only its hash", async () => {
    const point = await addPoint(server);
    const bytes = await picture().jpeg().toBuffer();
    await putFor(randomUUID(), bytes);
    const body = opinion(point.code, { photos: [sha256Of(bytes)] });
    const id = randomUUID();
    await server.ask("PUT", `/api/v1/submissions/${id}`, { json: body });
    const view = () => server.ask("GET", `/api/v1/receipts/${String(body["receipt"])}`);
    expect((await view()).json).toMatchObject({ photos: { expected: 1, arrived: 0 } });
    const clerk = await addSignedIn(server, ["OFFICE"]);
    const path = `/api/v1/office/submissions/${id}/photos/${sha256Of(bytes)}`;
    expectProblem(await server.ask("GET", path, { cookie: clerk.cookie }), 404, "not-found");
    await putFor(id, bytes);
    expect((await view()).json).toMatchObject({ photos: { expected: 1, arrived: 1 } });
  });

  test("the older way, by hash alone, serves every submission that waits for it, and answers always the same", async () => {
    const point = await addPoint(server);
    const bytes = await picture().jpeg().toBuffer();
    const sha256 = sha256Of(bytes);
    const older = () =>
      server.ask("PUT", `/api/v1/photos/${sha256}`, {
        body: new Uint8Array(bytes),
        headers: { "content-type": "image/jpeg" },
      });
    const first = await assertClean(server, older);
    const ids = [randomUUID(), randomUUID()];
    for (const id of ids)
      await server.ask("PUT", `/api/v1/submissions/${id}`, { json: opinion(point.code, { photos: [sha256] }) });
    const replies = [await older(), await older()];
    expect([first, ...replies].map(({ status, text }) => [status, text])).toEqual(
      [1, 2, 3].map(() => [201, JSON.stringify({ sha256 })]),
    );
    expect((await photoRows(sha256)).toSorted()).toEqual(ids.toSorted());
    const damaged = await server.ask("PUT", `/api/v1/photos/${"0".repeat(64)}`, {
      body: new Uint8Array(bytes),
      headers: { "content-type": "image/jpeg" },
    });
    expectProblem(damaged, 422, "photo-hash-mismatch");
  });
});

test("D-13 · camera, place, time, maker's note, thumbnail, XMP and comment are gone from what is kept", async () => {
  const exif = {
    IFD0: { Make: "CANARYMAKE", Model: "CANARYMODEL", Artist: "CANARYARTIST", Copyright: "CANARYCOPYRIGHT" },
    IFD2: { DateTimeOriginal: "2026:11:20 08:40:00", MakerNote: "CANARYNOTE", UserComment: "CANARYCOMMENT" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "29/1 44/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "116/1 1/1 0/1" },
  };
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="CANARYXMP"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  for (const format of ["jpeg", "webp", "png"] as const) {
    const plain = await picture().withExif(exif).withXmp(xmp).withIccProfile("p3").toFormat(format).toBuffer();
    const comment = Buffer.from("CANARYCOM");
    const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment]);
    const bytes = format === "jpeg" ? Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]) : plain;
    const sent = await sharp(bytes).metadata();
    expect([sent.exif !== undefined, sent.xmp !== undefined]).toEqual([true, true]);
    expect(bytes.toString("latin1")).toContain("CANARYMAKE");

    expect((await put(bytes, `image/${format}`)).status).toBe(201);
    const bare = await kept(bytes);
    const { exif: place, xmp: packet, iptc, icc, orientation, comments } = await sharp(bare).metadata();
    expect({ place, packet, iptc, icc, orientation, comments }).toEqual({});
    for (const word of ["CANARY", "Exif", "GPS", "http://", "ICC_PROFILE", "Photoshop"])
      expect(bare.toString("latin1")).not.toContain(word);
  }
});

describe("F · what is no photo", () => {
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>`,
  );
  const kinds: [string, Buffer][] = [
    ["SVG", svg],
    ["SVG with an XML head", Buffer.concat([Buffer.from('<?xml version="1.0"?>'), svg])],
    ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["PDF", Buffer.from("%PDF-1.7\n1 0 obj<</OpenAction 2 0 R>>endobj")],
    ["GIF", Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64")],
    ["TIFF", Buffer.from("49492a0008000000", "hex")],
    ["AVIF", Buffer.from("000000206674797061766966", "hex")],
    ["a ZIP", Buffer.from("504b0304140000000800", "hex")],
    ["an ELF", Buffer.from("7f454c4602010100", "hex")],
    ["nothing", Buffer.alloc(0)],
    ["one byte", Buffer.from([0xff])],
    ["a RIFF that is sound", Buffer.from("RIFF\x24\0\0\0WAVEfmt ", "latin1")],
  ];
  test.each(kinds)("F-01, F-05 · %s under the name of a photo: 415, nothing kept", async (_, bytes) => {
    for (const type of ["image/png", "application/octet-stream"])
      await expectRefusedWhole(bytes, type, 415, "not-a-photo");
  });

  test.each(["image/svg+xml", "image/gif", "text/html", "image/*", "multipart/form-data"])(
    "F-01 · the type %s: 415",
    async (type) => expectRefusedWhole(await picture().jpeg().toBuffer(), type, 415, "unsupported-media-type"),
  );

  test.each(["image/png", "application/octet-stream"])(
    "F-05 · a JPEG that calls itself %s is decoded by what it is",
    async (type) => {
      const bytes = await picture().jpeg().toBuffer();
      expect((await put(bytes, type)).status).toBe(201);
      expect((await sharp(await kept(bytes)).metadata()).format).toBe("jpeg");
    },
  );

  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body) >>> 0);
    return Buffer.concat([size, body, sum]);
  };
  const png = (width: number, height: number, data: Buffer) => {
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([1, 0, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", head),
      chunk("IDAT", deflateSync(data, { level: 9 })),
      chunk("IEND", Buffer.alloc(0)),
    ]);
  };

  test("F-02 · a PNG of 14 kB that unfolds to 60,000 × 60,000: 422 at once, and memory stays flat", async () => {
    const bomb = png(60_000, 60_000, Buffer.alloc(14_000_000));
    expect(bomb.length).toBeLessThan(16_000);
    await put(png(16, 16, Buffer.alloc(48)), "image/png");
    const before = process.memoryUsage.rss();
    const started = performance.now();
    const reply = await put(bomb, "image/png");
    expect(performance.now() - started).toBeLessThan(10_000);
    expectProblem(reply, 422, "photo-unreadable");
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024);
    for (const [width, height] of [
      [60_000, 1],
      [0, 10],
      [4_294_967_295, 4_294_967_295],
      [8000, 8000],
    ] as const)
      expect((await put(png(width, height, Buffer.alloc(100)), "image/png")).status).toBe(422);
  });

  test("F-03 · what hangs on behind or within a picture is gone", async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const tail = Buffer.from("<html><script>CANARYSCRIPT</script></html>PK\x03\x04CANARYZIP", "latin1");
    const gifar = Buffer.concat([await picture().png().toBuffer(), tail]);
    for (const [bytes, type] of [
      [Buffer.concat([jpeg, tail]), "image/jpeg"],
      [gifar, "image/png"],
    ] as const) {
      expect((await put(bytes, type)).status).toBe(201);
      expect((await kept(bytes)).toString("latin1")).not.toMatch(/CANARY|script/);
    }
  });

  test("F-04 · cut off or damaged pictures: 422, no row, no file", async () => {
    const whole = await picture(400, 300).jpeg().toBuffer();
    await expectRefusedWhole(whole.subarray(0, whole.length / 2), "image/jpeg", 422, "photo-unreadable");
    await expectRefusedWhole(whole.subarray(0, 20), "image/jpeg", 422, "photo-unreadable");
    const compressed = await picture(400, 300).png().toBuffer();
    await expectRefusedWhole(compressed.subarray(0, compressed.length / 2), "image/png", 422, "photo-unreadable");
    const webp = await picture(400, 300).webp().toBuffer();
    await expectRefusedWhole(webp.subarray(0, webp.length / 3), "image/webp", 422, "photo-unreadable");
  });

  test("F-04 · pictures with random bytes turned over never make the server fail", async () => {
    const whole = await picture(80, 60).jpeg().toBuffer();
    const statuses = new Set<number>();
    for (let round = 0; round < 60; round++) {
      const damaged = Buffer.from(whole);
      for (let spot = 0; spot < 12; spot++)
        damaged.writeUInt8(randomBytes(1)[0] ?? 0, 3 + Math.floor(Math.random() * (damaged.length - 4)));
      statuses.add((await put(damaged)).status);
    }
    for (const status of statuses) expect([201, 415, 422]).toContain(status);
  });

  test("F-06 · ten photos on one submission: 422; a form with a thousand parts: 415", async () => {
    const point = await addPoint(server);
    const photos = Array.from({ length: 10 }, () => randomBytes(32).toString("hex"));
    const reply = await assertClean(server, () =>
      server.ask("PUT", `/api/v1/submissions/${randomUUID()}`, { json: opinion(point.code, { photos }) }),
    );
    expectProblem(reply, 422, "invalid-fields");
    const form = new FormData();
    for (let part = 0; part < 1000; part++) form.append(`photo${part}${"x".repeat(1000)}`, new Blob(["x"]), "x.jpg");
    const parts = await assertClean(server, () =>
      server.ask("PUT", `/api/v1/submissions/${randomUUID()}/photos/${"0".repeat(64)}`, { body: form }),
    );
    expectProblem(parts, 415, "unsupported-media-type");
  });

  test("F-11 · a stored file has no address of its own, and the office's needs a session with the right", async () => {
    const bytes = await picture().jpeg().toBuffer();
    const [mine, other] = [randomUUID(), randomUUID()];
    await putFor(mine, bytes);
    const row = await db
      .selectFrom("photo")
      .selectAll()
      .where("sha256", "=", Buffer.from(sha256Of(bytes), "hex"))
      .executeTakeFirstOrThrow();
    const name = row.stored_name;
    for (const path of [`/photos/${name.slice(0, 2)}/${name}`, `/data/photos/${name}`, `/${name}`, `/assets/${name}`])
      expectProblem(await server.ask("GET", path), 404, "not-found");
    for (const path of [`/api/v1/photos/${sha256Of(bytes)}`, `/api/v1/submissions/${mine}/photos/${sha256Of(bytes)}`])
      expectProblem(await server.ask("GET", path), 405, "method-not-allowed");

    const point = await addPoint(server);
    const json = opinion(point.code, { photos: [sha256Of(bytes)] });
    await server.ask("PUT", `/api/v1/submissions/${mine}`, { json });
    await server.ask("PUT", `/api/v1/submissions/${other}`, { json: opinion(point.code) });
    const path = (id: string) => `/api/v1/office/submissions/${id}/photos/${sha256Of(bytes)}`;
    const [member, clerk] = [await addSignedIn(server, ["MEMBER"]), await addSignedIn(server, ["OFFICE"])];
    expectProblem(await server.ask("GET", path(mine)), 401, "not-signed-in");
    expectProblem(await server.ask("GET", path(mine), { cookie: member.cookie }), 403, "not-allowed");
    expectProblem(await server.ask("GET", path(other), { cookie: clerk.cookie }), 404, "not-found");
    const seen = await server.ask("GET", path(mine), { cookie: clerk.cookie });
    expect([seen.status, seen.type, seen.headers.get("x-content-type-options")]).toEqual([
      200,
      "image/jpeg",
      "nosniff",
    ]);
  });

  test("F-12 · a client that leaves in the middle leaves nothing", async () => {
    const bytes = await picture(600, 400).png().toBuffer();
    const before = await storedFiles();
    await assertClean(server, async () => {
      for (let round = 0; round < 10; round++) {
        const { socket } = await openRaw(server.port);
        socket.write(
          `PUT /api/v1/submissions/${someSubmission}/photos/${sha256Of(bytes)} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: image/png\r\ncontent-length: ${bytes.length}\r\n\r\n`,
        );
        socket.write(bytes.subarray(0, bytes.length / 2));
        await pause(5);
        socket.destroy();
      }
      await pause(200);
    });
    expect(await storedFiles()).toEqual(before);
    expect(server.logs()).not.toContain("internal-error");
    expect((await put(bytes, "image/png")).status).toBe(201);
  });
});
