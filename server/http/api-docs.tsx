/** @jsxImportSource hono/jsx */
import type { Endpoint } from "#contract/endpoint.ts";
import { refusals } from "#contract/refusals.ts";
import { raw } from "hono/html";

const STYLE = `
body{font:16px/1.65 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1a2330;background:#f3f5f8;margin:0}
header{background:#1c4a86;color:#fff;border-bottom:3px solid #b3261e;padding:16px 24px}h1{font-size:22px;margin:0}
main{max-width:960px;margin:0 auto;padding:16px}section{background:#fff;border:1px solid #d4dae2;border-radius:12px;padding:16px;margin:0 0 12px}
h2{font-size:20px;margin:24px 0 8px}code{font-family:ui-monospace,monospace;font-size:15px;overflow-wrap:anywhere}
.m{display:inline-block;min-width:3.5em;font-weight:600;color:#1c4a86}p{margin:4px 0}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:4px 12px 4px 0;border-top:1px solid #d4dae2;vertical-align:top}
@media(prefers-color-scheme:dark){body{background:#10151c;color:#e8edf4}section{background:#1a212b;border-color:#323c4a}.m,a{color:#9cc2f5}td,th{border-color:#323c4a}}`;

const accessWords = (endpoint: Endpoint): string =>
  endpoint.access === "anyone" ? "任何人" : endpoint.access === "session" ? "已登录" : `需要权限 ${endpoint.access}`;

/** The API for people: every endpoint with who may call it and what it can refuse; the exact shapes are in openapi.json. */
export const ApiDocs = ({ endpoints }: { endpoints: readonly Endpoint[] }) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>掌上履职 接口说明</title>
      <style>{raw(STYLE)}</style>
    </head>
    <body>
      <header>
        <h1>掌上履职 接口说明</h1>
      </header>
      <main>
        <p>
          字段与格式以 <a href="/api/openapi.json">openapi.json</a>（OpenAPI 3.1）为准。出错时返回
          application/problem+json，含稳定的 code 和中文 detail；未知字段一律拒绝；JSON 不超过 256 KiB，照片不超过 8
          MiB。
        </p>
        {endpoints.map((endpoint) => (
          <section key={endpoint.id} id={endpoint.id}>
            <p>
              <span class="m">{endpoint.method.toUpperCase()}</span> <code>{endpoint.path}</code>
            </p>
            <p>{endpoint.summary}</p>
            <p>
              {accessWords(endpoint)} · 成功 {Object.keys(endpoint.answers).join("、")}
              {endpoint.refusals?.length
                ? ` · 拒绝 ${endpoint.refusals.map((kind) => `${kind} (${refusals[kind].status})`).join("、")}`
                : ""}
            </p>
          </section>
        ))}
        <h2>错误代码</h2>
        <section>
          <table>
            <tr>
              <th>代码</th>
              <th>状态</th>
              <th>说明</th>
            </tr>
            {Object.entries(refusals).map(([kind, { status, detail }]) => (
              <tr key={kind}>
                <td>
                  <code>{kind}</code>
                </td>
                <td>{status}</td>
                <td>{detail}</td>
              </tr>
            ))}
          </table>
        </section>
      </main>
    </body>
  </html>
);

/** The style's own text, for the hash in the page's Content-Security-Policy. */
export const apiDocsStyle = STYLE;
