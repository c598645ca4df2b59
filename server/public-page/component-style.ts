/** ux.md §6 "Components, concretely", as far as the resident's pages use them. */
export const componentStyle = `
form{display:grid;gap:12px;margin:0}
.field{display:grid;grid-template-columns:minmax(0,1fr);gap:6px;border:0;padding:0;margin:0;min-width:0}
.field>label,legend,.label{font-weight:600;padding:0}
.how{font-weight:400;color:var(--text-2);font-size:.88rem;margin-left:.4em}
input[type=text],input[type=tel],select,textarea{width:100%;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--border);border-radius:8px;padding:11px 12px;min-height:var(--tap)}
textarea{display:block;min-height:9.6em;line-height:1.65;resize:vertical;field-sizing:content;max-height:70vh}
[aria-invalid=true]{border:2px solid var(--red)!important}
.wrong{color:var(--red);display:flex;gap:6px;align-items:flex-start}
.wrong .i{margin-top:.2em}
.under{display:flex;justify-content:space-between;gap:12px;font-size:.88rem;color:var(--text-2);min-height:1.65em}
.count{margin-left:auto;font-variant-numeric:tabular-nums;white-space:nowrap}
.chips{margin-top:4px;display:flex;flex-wrap:wrap;gap:var(--gap)}
.chip{position:relative;display:inline-flex}
.chip input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.chip span{display:inline-flex;align-items:center;min-height:var(--tap);padding:4px 16px;border:1px solid var(--border);border-radius:999px;background:var(--surface)}
.chip :checked+span{background:var(--tint);border-color:var(--link);box-shadow:inset 0 0 0 1px var(--link);color:var(--link);font-weight:600}
.chip :focus-visible+span{outline:3px solid var(--focus);outline-offset:2px}
button,.button{font:inherit;font-weight:600;display:flex;align-items:center;justify-content:center;gap:8px;min-height:var(--tap);padding:6px 18px;border-radius:8px;border:1px solid var(--link);background:var(--surface);color:var(--link);text-decoration:none;cursor:pointer;text-align:center}
.primary{min-height:var(--main);width:100%;background:var(--fill);border-color:var(--fill);color:#fff;font-size:1.06rem}
.primary:active{background:var(--press)}
.primary[aria-busy=true]{background:var(--press)}
.quiet{border-color:transparent;background:none;text-decoration:underline;text-underline-offset:.2em;font-weight:400;padding:6px 8px}
.actions{display:flex;flex-wrap:wrap;gap:var(--gap)}
.actions>*{flex:1 1 8rem}
summary{min-height:var(--tap);display:flex;align-items:center;gap:8px;font-weight:600;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary:before{content:"";width:.5em;height:.5em;border:solid currentColor;border-width:0 2px 2px 0;transform:rotate(-45deg);margin:0 4px;flex:none}
[open]>summary:before{transform:rotate(45deg)}
.compose,.keep,.promises{display:grid;gap:12px}.promises{gap:6px}.keep{gap:8px}
details.card{padding-block:4px}
details[open].card{padding-bottom:16px}
details .field{margin-top:10px}
.pick{position:relative;min-width:0;border:1px dashed var(--border);border-radius:8px;display:flex;align-items:center;justify-content:center;gap:8px;min-height:var(--main);padding:8px 12px;color:var(--link);font-weight:600;cursor:pointer}
.pick:focus-within{outline:3px solid var(--focus);outline-offset:2px}
.js .pick input{position:absolute;inset:0;width:100%;height:100%;opacity:0;cursor:pointer}
html:not(.js) .pick{flex-wrap:wrap}
.pick input{font:inherit;font-weight:400;font-size:.88rem;width:100%;min-width:0;color:var(--text-2)}
.strip{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(5.6rem,1fr));gap:var(--gap)}
.strip li{display:grid;gap:4px}
.strip img{width:100%;aspect-ratio:1;object-fit:cover;border-radius:8px;border:1px solid var(--line);background:var(--bg);display:block}
.strip button{font-size:.88rem;padding:4px;min-height:var(--tap)}
.note{display:flex;gap:10px;align-items:flex-start;padding:12px 14px;border-radius:8px;background:var(--amber-soft);color:var(--amber)}
.note .i{margin-top:.2em}
.note a{color:inherit}
.note[data-tone=red]{background:var(--red-soft);color:var(--red)}
.note[data-tone=green]{background:var(--green-soft);color:var(--green)}
.note[data-tone=teal]{background:var(--teal-soft);color:var(--teal)}
.note>div{display:grid;gap:8px;min-width:0}
.note .i{display:none}
.note[data-tone=red] .alert,.note[data-tone=amber] .clock,.note[data-tone=green] .check,.note[data-tone=teal] .clock{display:block}
.in-app{display:none}#delivery[data-tone=amber]~.in-app{display:block}
.code{font-size:1.5rem;font-weight:600;line-height:1.4;font-variant-numeric:tabular-nums;letter-spacing:.04em;text-align:center;padding:14px 8px;border:1px solid var(--line);border-radius:8px;background:var(--bg);user-select:all;-webkit-user-select:all;overflow-wrap:normal}
.code span{display:inline-block;white-space:nowrap}
.steps{list-style:none;margin:0;padding:0}
.steps li{position:relative;padding:0 0 20px 2.2rem}
.steps li:last-child{padding-bottom:0}
.steps li:before{content:"";position:absolute;left:.72rem;top:1.65rem;bottom:-.1rem;border-left:2px solid var(--line)}
.steps li:last-child:before{display:none}
.steps .dot{position:absolute;left:0;top:.1rem;width:1.5rem;height:1.5rem;border-radius:50%;border:2px solid var(--line);background:var(--surface);display:grid;place-items:center;color:#fff}
.steps .dot .i{width:1rem;height:1rem;stroke-width:3}
.done .dot{background:var(--green);border-color:var(--green)}
.done:before{border-color:var(--green)!important}
.now .dot{border:6px solid var(--link)}
.later{color:var(--text-2)}
.steps b{font-weight:600}
@media (prefers-color-scheme:dark){.done .dot{color:#10151c}}
.said{white-space:pre-wrap;border-left:3px solid var(--link);padding:2px 0 2px 12px}
.rows{list-style:none;margin:0;padding:0}
.rows li+li{border-top:1px solid var(--line)}
.rows a{display:grid;gap:2px;padding:12px 0;min-height:64px;align-content:center;text-decoration:none;color:inherit}
.rows b{font-weight:600;color:var(--link)}
.figures{border-collapse:collapse;width:100%}.figures th{text-align:left;font-weight:400}.figures td{text-align:right;font-variant-numeric:tabular-nums}.figures :is(th,td){padding:6px 0;border-top:1px solid var(--line)}
.card details+details{border-top:1px solid var(--line)}.card details{padding-bottom:4px}.card details>*+*{margin-top:8px}
.trap{position:absolute;left:-9999px;top:auto;width:1px;height:1px;overflow:hidden}
.picture{max-width:100%;border:1px solid var(--line);border-radius:8px;display:block;margin:0 auto}
`;
