import { componentStyle } from "#server/public-page/component-style.ts";

/** ux.md §6: colours, sizes and the frame. rem only, so that 长辈 mode and WeChat's own zoom carry everything with them. */
const tokens = `
:root{color-scheme:light dark;--k:1;--tap:48px;--main:56px;--gap:8px;
--bg:#f3f5f8;--surface:#fff;--line:#d4dae2;--text:#1a2330;--text-2:#4f5b6b;--border:#76839a;
--link:#1c4a86;--fill:#1c4a86;--press:#163c6e;--tint:#e9eff8;
--red:#b3261e;--red-soft:#fdecea;--green:#17663a;--green-soft:#e7f4ec;--amber:#7a4b00;--amber-soft:#fff4dc;--teal:#0b5f6b;--teal-soft:#e2f3f5;
--focus:#c27500;--bar:#1c4a86}
@media (prefers-color-scheme:dark){:root{--bg:#10151c;--surface:#1a212b;--line:#323c4a;--text:#e8edf4;--text-2:#aab6c6;--border:#8794a8;
--link:#9cc2f5;--fill:#2f6db8;--press:#27609f;--tint:#22303f;
--red:#ffb4ab;--red-soft:#3b1714;--green:#8fd6a8;--green-soft:#14301f;--amber:#ffd591;--amber-soft:#352a12;--teal:#8ed3dc;--teal-soft:#12303a;
--focus:#ffb94d;--bar:#17345c}}
@media (prefers-contrast:more){:root{--line:#000;--border:#000;--text:#000;--text-2:#000;--link:#00307a;--fill:#00307a;--bar:#00307a}}
@media (prefers-contrast:more) and (prefers-color-scheme:dark){:root{--line:#fff;--border:#fff;--text:#fff;--text-2:#fff;--link:#bcd8ff}}
.elder,:root:has(#elder:checked){--k:1.25;--tap:60px;--main:72px;--gap:12px}
.elder.larger,:root:has(#elder:checked):has(#larger:checked){--k:1.765}
`;

const frame = `
*{box-sizing:border-box}
html{font-size:calc(106.25%*var(--k))}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.65 system-ui,-apple-system,"PingFang SC","HarmonyOS Sans SC",MiSans,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.4;margin:0;font-weight:600}
h1{font-size:1.3rem}h2{font-size:1.18rem}h3{font-size:1.06rem}
p{margin:0}
a{color:var(--link);text-underline-offset:.2em}
small,.small{font-size:.88rem;color:var(--text-2)}
[hidden]{display:none!important}
.i{width:1.25em;height:1.25em;flex:none;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.25em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
header{background:var(--bar);color:#fff;border-bottom:3px solid #b3261e}
header .in{display:flex;gap:12px;align-items:center;justify-content:space-between;padding:12px 16px}
header .organ{font-size:.88rem;color:#dbe6f5}
header :focus-visible{outline-color:#ffb94d}
.in,main{max-width:42rem;margin:0 auto}
main{padding:16px 16px 8px;display:grid;grid-template-columns:minmax(0,1fr);gap:12px}
main>*,form>*{min-width:0}
.lead{padding:0 4px;color:var(--text-2)}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:16px;display:grid;gap:10px}
footer{max-width:42rem;margin:0 auto;padding:8px 20px 40px;font-size:.88rem;color:var(--text-2);display:grid;gap:10px}
footer nav,.calls{display:flex;flex-wrap:wrap;gap:0 20px}
footer nav a,.calls a{display:inline-flex;align-items:center;min-height:var(--tap)}
.look{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:8px;flex:none}
.elder header .in,:root:has(#elder:checked) header .in{flex-wrap:wrap}
.elder header .in>:first-child,:root:has(#elder:checked) header .in>:first-child{flex:1 1 100%}
.look label{position:relative;display:inline-flex;align-items:center;justify-content:center;min-height:var(--tap);padding:0 14px;border:1px solid #ffffffa6;border-radius:999px;font-size:.94rem;white-space:nowrap;cursor:pointer}
.look input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}
.look label:has(:checked){background:#fff;color:#163c6e}
.look .more{display:none}
.elder .look .more,:root:has(#elder:checked) .look .more{display:inline-flex}
.look label:focus-within{outline:3px solid #ffb94d;outline-offset:2px}
@media (min-width:640px){main{padding-top:24px}}
@media (prefers-reduced-motion:no-preference){button,.button,.chip span{transition:background-color .12s}}
@media print{header,footer,.actions,.look{display:none}body{background:#fff}}
`;

/** The whole style sheet of the resident's pages, inline in each so that a first visit needs one round trip. */
export const pageStyle = (tokens + frame + componentStyle).replace(/\n/g, "");
