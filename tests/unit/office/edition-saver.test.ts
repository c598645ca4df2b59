import type { OfficeAnswer } from "#data/ask-endpoint.ts";
import type { Edition, OpinionDetail } from "#data/office/opinions.ts";
import { done, refused } from "#domain/result.ts";
import { createEditionSaver, type KeptEdition } from "#office/opinions/edition-saver.ts";
import { expect, test } from "vitest";

const words = { title: "标题", situation: "情况", analysis: "", suggestions: "建议" };

/** A report as the server has it, as far as the saver reads it. */
const reportAt = (editRev: number, edited: Partial<typeof words> | null): OpinionDetail =>
  ({
    id: "r",
    original: words,
    edited: edited && { ...words, ...edited },
    editRev,
    category: null,
    sensitivity: "NORMAL",
  }) as OpinionDetail;

/** A server with one report: saves over the newest revision only, and can be cut off. */
const aServer = (begin: OpinionDetail) => {
  let standing = begin;
  let isDown = false;
  return {
    standing: () => standing,
    cut: (down: boolean) => (isDown = down),
    saveElsewhere: (situation: string) => (standing = reportAt(standing.editRev + 1, { situation })),
    save: ({ baseRev, ...body }: Edition): Promise<OfficeAnswer<OpinionDetail>> => {
      if (isDown) return Promise.resolve(refused({ code: "no-network", detail: "网络不通" }));
      if (baseRev !== standing.editRev)
        return Promise.resolve(refused({ code: "edition-overtaken", detail: "已被改过" }));
      standing = reportAt(baseRev + 1, body);
      return Promise.resolve(done(standing));
    },
  };
};

const open = (server: ReturnType<typeof aServer>, kept?: KeptEdition) => {
  let inBrowser = kept;
  const saver = createEditionSaver(server.standing(), kept, {
    save: server.save,
    readNewest: () => Promise.resolve(done(server.standing())),
    keep: (next) => (inBrowser = next),
    drop: () => (inBrowser = undefined),
    onSaved: () => undefined,
  });
  return { saver, inBrowser: () => inBrowser };
};

test("what is typed is in the browser at once and on the server after a flush, over the revision that was known", async () => {
  const server = aServer(reportAt(0, null));
  const { saver, inBrowser } = open(server);
  saver.change({ situation: "新的情况" });
  expect(inBrowser()?.words.situation).toBe("新的情况");
  expect(await saver.flush()).toBe(true);
  expect(server.standing().edited?.situation).toBe("新的情况");
  expect(saver.read()).toMatchObject({ status: "saved", baseRev: 1 });
  expect(inBrowser()).toBeUndefined();
});

test("words typed while a save is under way follow it", async () => {
  const server = aServer(reportAt(0, null));
  const { saver } = open(server);
  saver.change({ situation: "一" });
  const flushed = saver.flush();
  saver.change({ situation: "一二" });
  expect(await flushed).toBe(true);
  expect(server.standing()).toMatchObject({ editRev: 2, edited: { situation: "一二" } });
});

test("without a network the words stay in the browser and go with the next try", async () => {
  const server = aServer(reportAt(0, null));
  const { saver, inBrowser } = open(server);
  server.cut(true);
  saver.change({ situation: "断网时写的" });
  expect(await saver.flush()).toBe(false);
  expect(saver.read().status).toBe("failed");
  expect(inBrowser()?.words.situation).toBe("断网时写的");
  server.cut(false);
  expect(await saver.flush()).toBe(true);
  expect(server.standing().edited?.situation).toBe("断网时写的");
});

test("a colleague's save is shown and never overwritten; mine stays until one is chosen", async () => {
  const server = aServer(reportAt(0, null));
  const { saver, inBrowser } = open(server);
  server.saveElsewhere("同事写的");
  saver.change({ situation: "我写的" });
  expect(await saver.flush()).toBe(false);
  expect(saver.read()).toMatchObject({ status: "overtaken", words: { situation: "我写的" } });
  expect(saver.read().theirs?.edited?.situation).toBe("同事写的");
  expect(server.standing().edited?.situation).toBe("同事写的");
  saver.change({ suggestions: "再加一句" });
  expect(inBrowser()?.words).toMatchObject({ situation: "我写的", suggestions: "再加一句" });
  saver.settle({ ...saver.read().words, situation: "两人商定的" });
  expect(await saver.flush()).toBe(true);
  expect(server.standing()).toMatchObject({ editRev: 2, edited: { situation: "两人商定的", suggestions: "再加一句" } });
});

test("words kept from a visit before go on over the same revision, and meet a newer one as a conflict", () => {
  const kept = {
    baseRev: 0,
    words: { ...words, situation: "上次没存的", category: null, sensitivity: "NORMAL" as const },
  };
  expect(open(aServer(reportAt(0, null)), kept).saver.read()).toMatchObject({ status: "waiting", words: kept.words });
  const later = open(aServer(reportAt(1, { situation: "同事写的" })), kept).saver.read();
  expect(later).toMatchObject({ status: "overtaken", words: kept.words });
});

test("an edited copy without a title is not sent", async () => {
  const server = aServer(reportAt(0, null));
  const { saver, inBrowser } = open(server);
  saver.change({ title: " " });
  expect(await saver.flush()).toBe(false);
  expect(server.standing().editRev).toBe(0);
  expect(inBrowser()?.words.title).toBe(" ");
});
