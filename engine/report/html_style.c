/* SPDX-License-Identifier: Apache-2.0 */
/* The style of the report for a browser.  Findings stand in the margin beside
 * their place; on a narrow screen beneath it.  Each colour of words has at least
 * 4.5:1 on its ground, in the light and in the dark. */
#include "report/html_page.h"

/* clang-format off */
const char *const vi_html_style[] = {
    ":root{color-scheme:light dark;--ground:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;"
    "--link:#0550ae;--error:#a40e26;--error-bg:#ffebe9;--warning:#7d4e00;--warning-bg:#fff8c5;"
    "--unproven:#0a5a83;--unproven-bg:#ddf4ff;--advice:#1a6333;--advice-bg:#e6f6ea;--excused:#5a3e9b;"
    "--excused-bg:#f3edff;--needs:#4a525a;--needs-bg:#eaeef2}\n",
    "@media(prefers-color-scheme:dark){:root{--ground:#14171c;--ink:#e8ebef;--soft:#a6afb9;--line:#3b434c;"
    "--card:#1d2229;--link:#7cb8ff;--error:#ff9a94;--error-bg:#3d1513;--warning:#f0c45a;--warning-bg:#332600;"
    "--unproven:#7fcbff;--unproven-bg:#0b2b40;--advice:#85d69a;--advice-bg:#12301b;--excused:#cbb3ff;"
    "--excused-bg:#2a1f47;--needs:#b9c2cc;--needs-bg:#252b33}}\n",
    "*{box-sizing:border-box}\n",
    "html{scroll-behavior:smooth;scroll-padding-top:1rem}\n",
    "@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}\n",
    "body{margin:0 auto;max-width:80rem;padding:1rem 1.5rem 3rem;background:var(--ground);color:var(--ink);"
    "font:1rem/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',sans-serif;overflow-wrap:anywhere}\n",
    "a{color:var(--link)}\n",
    "a:focus-visible,summary:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}\n",
    ".skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem;z-index:2}\n",
    "h1{font-size:1.6rem;margin:.5rem 0 0}h2{font-size:1.25rem;margin:0 0 .75rem;line-height:1.35}"
    "h3{font-size:1rem;margin:1.4rem 0 .4rem}\n",
    ".totals{margin:.2rem 0 1rem;color:var(--soft)}\n",
    ".filters{border:0;padding:0;margin:0 0 .75rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem}"
    ".filters legend{float:left;margin-right:1rem;font-weight:600;padding:0}.filters label{padding:.2rem 0;min-height:1.75rem}\n",
    ".wide{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .75rem .4rem 0;"
    "border-bottom:1px solid var(--line);vertical-align:top}thead th{overflow-wrap:normal;font-weight:600;color:var(--soft);font-size:.875rem}"
    "tbody th{font-weight:400;min-width:12rem}.none{color:var(--soft)}\n",
    ".chip{display:inline-block;border-radius:1rem;padding:.05rem .65rem;font-size:.875rem;font-weight:600;white-space:nowrap}\n",
    ".chip.error,.n{color:var(--error);background:var(--error-bg)}.chip.unproven{color:var(--unproven);background:var(--unproven-bg)}"
    ".chip.clear{color:var(--advice);background:var(--advice-bg)}.chip.needs{color:var(--needs);background:var(--needs-bg)}\n",
    ".doc{margin:1.5rem 0 0;padding:1.25rem 0 0;border-top:3px solid var(--line)}\n",
    ".answer{font-size:1.125rem;margin:.25rem 0 .5rem}\n",
    ".todo{margin:0;padding:0;list-style:none;max-width:58rem}.todo li{margin:0;padding:.5rem 0;border-bottom:1px solid var(--line)}"
    ".todo .remedy,.todo .say{display:block;color:var(--soft);padding-left:2.1rem}\n",
    ".at{color:var(--soft);font-size:.875rem}\n",
    "details{margin:.5rem 0}summary{cursor:pointer;padding:.25rem 0;color:var(--link)}\n",
    "details.needs,details.basis{max-width:58rem}details ul{margin:.25rem 0;padding-left:1.25rem}\n",
    ".text{margin-top:.5rem;border:1px solid var(--line);border-radius:.4rem;padding:1rem;display:flow-root}\n",
    ".b{position:relative;padding-left:3.25rem}.b p{margin:0 0 .6rem;white-space:pre-line}"
    ".no{position:absolute;left:0;width:2.5rem;text-align:right;color:var(--soft);font-size:.8125rem;line-height:1.5rem;user-select:none}\n",
    ".b.hit::before{content:\"\";position:absolute;left:2.75rem;top:.15rem;bottom:.6rem;width:3px;background:var(--line)}\n",
    ".h{font-weight:650}.h1{font-size:1.15rem}.label{color:var(--soft)}.li{padding-left:1.5rem}.li.deep{padding-left:3rem}"
    ".quote{padding-left:1rem;color:var(--soft);font-style:italic}.cell{display:inline-block;min-width:1.5rem;border-right:1px solid var(--line);margin-right:.75rem}\n",
    ".source .src{font:.875rem/1.5 ui-monospace,'Liberation Mono',monospace;white-space:pre-wrap;margin:0}.source .no{line-height:1.3rem}\n",
    "mark{background:var(--warning-bg);color:inherit;border-bottom:2px solid var(--warning)}\n",
    ".ref,.n{display:inline-block;min-width:1.5rem;padding:0 .35rem;border-radius:.75rem;font-size:.8125rem;line-height:1.5rem;"
    "font-weight:650;text-align:center;text-decoration:none;margin:0 .15rem}\n",
    ".ref.error{color:var(--error);background:var(--error-bg)}.ref.warning{color:var(--warning);background:var(--warning-bg)}"
    ".ref.unproven{color:var(--unproven);background:var(--unproven-bg)}.ref.advice{color:var(--advice);background:var(--advice-bg)}"
    ".ref.excused{color:var(--excused);background:var(--excused-bg)}\n",
    ".card{background:var(--card);border:1px solid var(--line);border-left:4px solid var(--needs);border-radius:.4rem;"
    "padding:.6rem .8rem;margin:0 0 .75rem;font-size:.9375rem;line-height:1.45}.card p{margin:0 0 .4rem;white-space:normal}\n",
    ".card:target{outline:3px solid var(--link)}\n",
    ".card.error{border-left-color:var(--error)}.card.error .kind,.card.error .n{color:var(--error)}.card.error .n{background:var(--error-bg)}\n",
    ".card.warning{border-left-color:var(--warning)}.card.warning .kind,.card.warning .n{color:var(--warning)}.card.warning .n{background:var(--warning-bg)}\n",
    ".card.unproven{border-left-color:var(--unproven)}.card.unproven .kind,.card.unproven .n{color:var(--unproven)}.card.unproven .n{background:var(--unproven-bg)}\n",
    ".card.advice{border-left-color:var(--advice)}.card.advice .kind,.card.advice .n{color:var(--advice)}.card.advice .n{background:var(--advice-bg)}\n",
    ".card.excused{border-left-color:var(--excused)}.card.excused .kind,.card.excused .n{color:var(--excused)}.card.excused .n{background:var(--excused-bg)}\n",
    ".kind{font-weight:650}.message{font-weight:550}.detail,.settle{color:var(--soft)}.say{background:var(--unproven-bg);padding:.3rem .5rem;border-radius:.3rem}"
    ".todo .say{background:none;padding-top:0}.card .id,.id{font:.8125rem ui-monospace,'Liberation Mono',monospace;color:var(--soft)}\n",
    ".card ul{padding-left:1.1rem;margin:.2rem 0}.yes{color:var(--advice)}.wrong{color:var(--error)}.open{color:var(--unproven)}\n",
    "@media(min-width:64rem){.text{padding-right:26rem}.card{float:right;clear:right;width:24rem;margin-right:-25rem;margin-left:1rem}}\n",
    "@media(max-width:63.99rem){.b{display:flex;flex-direction:column}.b>p{order:1}.b>.card{order:2}body{padding:.75rem}.text{padding:.6rem}"
    ".b{padding-left:2.5rem}.no{width:2rem}}\n",
    ".timeline{display:block;width:100%;max-width:60rem;height:auto;margin:.5rem 0}.timeline circle{fill:var(--unproven-bg);stroke:var(--unproven)}.timeline .decision{fill:var(--advice-bg);stroke:var(--advice)}.timeline .due{fill:var(--warning-bg);stroke:var(--warning)}.timeline text{font:12px system-ui,sans-serif;fill:var(--ink)}.timeline .dot{text-anchor:middle}.timeline .end{text-anchor:end}.timeline .sure{fill:var(--advice)}.timeline .unsure{fill:none;stroke:var(--warning);stroke-dasharray:4 3}.axis{stroke:var(--line);stroke-width:2}.chain{display:block;max-width:100%;height:auto;margin:.4rem 0}.chain text{font:12px system-ui,sans-serif;fill:var(--ink)}.chain .bounds{fill:var(--soft)}.chain rect{fill:var(--ground);stroke:var(--soft)}.chain path{fill:none;stroke-width:2}.chain .holds{stroke:var(--advice)}.chain .fails{stroke:var(--error);stroke-dasharray:5 4}.chain .unknown{stroke:var(--warning);stroke-dasharray:2 3}.matter li{margin:.3rem 0}.matters,.faults{border-top:3px solid var(--line);margin-top:1.5rem;padding-top:1.25rem}\n",
    "body:has(#show-breached:checked) :is(.doc,tbody tr):not(.breached),body:has(#show-unproven:checked) :is(.doc,tbody tr):not(.unproven),"
    "body:has(#show-clear:checked) :is(.doc,tbody tr):not(.clear),body:has(#show-unreadable:checked) :is(.doc,tbody tr):not(.unreadable),"
    "body:has(#show-not-judged:checked) :is(.doc,tbody tr):not(.not-judged){display:none}\n",
    "footer{margin-top:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}\n",
    "@media print{.filters,.skip{display:none}.doc{break-before:page}.card,.todo li{break-inside:avoid}body{max-width:none;padding:0}"
    ".text{border:0}details::details-content{content-visibility:visible;block-size:auto}}\n",
    NULL,
};
/* clang-format on */
