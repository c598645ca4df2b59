import fontkit from "@pdf-lib/fontkit";
import { describe, expect, test } from "vitest";
import { fitText } from "#server/posters/fit-text.ts";
import { posterFont } from "#server/posters/font/poster-font.ts";
import { printable } from "#server/posters/printable.ts";
import { qrRows } from "#server/posters/qr-rows.ts";

/** Letters as wide as they are high, digits and Latin half as wide. */
const measure = (text: string) => [...text].reduce((width, letter) => width + (letter < "\u2E80" ? 0.5 : 1), 0);

describe("text in a box", () => {
  test("a short name keeps its size on one line", () => {
    expect(fitText("丁香社区", { width: 100, size: 10, minSize: 5, maxLines: 2 }, measure)).toEqual({
      size: 10,
      lines: ["丁香社区"],
      isCut: false,
    });
  });

  test("a long name stands on two lines of like length", () => {
    const { lines } = fitText("清溪街道丁香社区民生议事堂", { width: 100, size: 10, minSize: 9, maxLines: 2 }, measure);
    expect(lines).toEqual(["清溪街道丁香社", "区民生议事堂"]);
  });

  test("no line is wider than the box, whatever the letters", () => {
    for (const text of ["议".repeat(60), "A1".repeat(30), "（）".repeat(30), "丁，".repeat(30), "a".repeat(500)]) {
      const { size, lines } = fitText(text, { width: 100, size: 10, minSize: 5, maxLines: 3 }, measure);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(100);
    }
  });

  test("what cannot stand in the box is cut with …", () => {
    const { lines, isCut } = fitText("议".repeat(100), { width: 100, size: 10, minSize: 5, maxLines: 2 }, measure);
    expect([isCut, lines.at(-1)?.endsWith("…")]).toEqual([true, true]);
  });

  test("no line begins with a closing mark or ends with an opening one", () => {
    for (const width of [30, 34, 38, 42, 46, 50]) {
      const box = { width, size: 5, minSize: 5, maxLines: 9 };
      for (const line of fitText("丁香社区（临时）、“同心桥”议事堂", box, measure).lines) {
        expect(line).not.toMatch(/^[）、”]|[（“]$/);
      }
    }
  });
});

describe("letters", () => {
  const letters = new Set("〓丁香A<>script/(1) &'👍");

  test("markup stays literal", () => {
    expect(printable("<script>(1)</script>", letters)).toBe("<script>(1)</script>");
  });

  test("a letter without a glyph, and an emoji of many parts, is one 〓", () => {
    expect(printable("丁𫖯香👨‍👩‍👧A", letters)).toBe("丁〓香〓A");
  });

  test("controls and direction marks are not printed", () => {
    expect(printable("丁\u202E香\u0007\u200B\nA", letters)).toBe("丁香 A");
  });
});

const widthOfOne = async (weight: 400 | 700) =>
  fontkit.create((await posterFont("1", weight)).file).glyphForCodePoint(49).bbox.width;

describe("the font", () => {
  test("holds the wanted letters of many slices in one file, and only them", async () => {
    const { file, letters } = await posterFont("政协龘堃A7㼆", 700);
    expect([...letters].toSorted()).toEqual([..."政协龘堃A7"].toSorted());
    const font = fontkit.create(file);
    expect(font.numGlyphs).toBe(7);
    for (const letter of letters) {
      const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      expect([letter, glyph.path.toSVG().length > 20, glyph.advanceWidth > 400]).toEqual([letter, true, true]);
    }
  });

  test("is heavier at 700 than at 400", async () => {
    expect(await widthOfOne(700)).toBeGreaterThan(await widthOfOne(400));
  });
});

describe("the QR code", () => {
  test("a short link at error correction H stays coarse: 33 modules at most for 34 letters", () => {
    expect(qrRows("https://zx.example.gov.cn/p/K7Q2MX").size).toBe(33);
  });

  test("its runs are dark cells that neither touch nor leave the symbol", () => {
    const { size, runs } = qrRows("https://zx.example.cn/p/K7Q2MX");
    for (const { x, y, width } of runs) {
      expect(x + width).toBeLessThanOrEqual(size);
      expect(runs.some((other) => other.y === y && other.x === x + width)).toBe(false);
    }
  });
});
