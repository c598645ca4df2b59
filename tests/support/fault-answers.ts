import type { ServerResponse } from "node:http";

const PORTAL = "<!doctype html><title>欢迎使用</title><h1>请先同意上网条款</h1>";

const problem = (code: string, detail: string) => JSON.stringify({ type: "about:blank", title: detail, code, detail });

/** What stands between a phone and the server says this by itself, without having asked the server. */
export const foreignAnswers = {
  unavailable: (to: ServerResponse) => to.writeHead(503, { "content-type": "text/plain" }).end("upstream is away"),
  "unavailable-later": (to: ServerResponse) =>
    to
      .writeHead(503, { "content-type": "application/problem+json", "retry-after": "1" })
      .end(problem("stopping", "正在维护，请稍后再试。")),
  "signed-out": (to: ServerResponse) =>
    to.writeHead(401, { "content-type": "application/problem+json" }).end(problem("not-signed-in", "请先登录。")),
  "too-large": (to: ServerResponse) =>
    to
      .writeHead(413, { "content-type": "application/problem+json" })
      .end(problem("too-large", "内容太大，请分开提交。")),
  "gateway-too-large": (to: ServerResponse) => to.writeHead(413, { "content-type": "text/html" }).end("<h1>413</h1>"),
  portal: (to: ServerResponse) => to.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PORTAL),
  "portal-redirect": (to: ServerResponse) => to.writeHead(302, { location: "/portal.html" }).end(),
  "no-echo": (to: ServerResponse) =>
    to
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ serverTime: "2026-05-01T09:02:03+08:00", results: [] })),
  "foreign-echo": (to: ServerResponse) =>
    to.writeHead(200, { "content-type": "application/json" }).end(
      JSON.stringify({
        serverTime: "2026-05-01T09:02:03+08:00",
        results: [{ opId: "0196a000-0000-7000-8000-000000000000", status: "accepted" }],
      }),
    ),
  "empty-200": (to: ServerResponse) => to.writeHead(200, { "content-type": "application/json" }).end(),
} as const satisfies Record<string, (to: ServerResponse) => unknown>;
