/** The look of the page: readable on paper, in the dark, and without colours. */
export const STYLE = `
:root{--ink:#1b242c;--soft:#5d6b78;--paper:#fff;--line:#dde3e8;--bad:#b3261e;--warn:#c77700;--good:#2b7a3d;--facts:#4a6b8a;--none:#ccd4db;--wait:#8a6bb0;--fault:#7a4a3a}
@media(prefers-color-scheme:dark){:root{--ink:#e4e9ee;--soft:#9aa8b5;--paper:#14191e;--line:#2d363e;--bad:#e0685f;--warn:#e0a040;--good:#5fb174;--facts:#7ea3c7;--none:#46525d;--wait:#a98fce;--fault:#b98a78}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.5rem 4rem;max-width:70rem;font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
p,.soft{color:var(--soft)}.mono,code{font-family:ui-monospace,monospace;font-size:.93em;overflow-wrap:anywhere}
svg{width:100%;height:auto;display:block}svg text{font:12px system-ui,sans-serif;fill:var(--ink)}svg text.mono{font-family:ui-monospace,monospace}
svg text.in{fill:#fff;font-weight:600;font-size:11px}svg.bars{max-width:734px}
.o-malicious{fill:var(--bad);background:var(--bad)}.o-suspicious{fill:var(--warn);background:var(--warn)}.o-benign{fill:var(--good);background:var(--good)}
.o-facts{fill:var(--facts);background:var(--facts)}.o-pending{fill:var(--wait);background:var(--wait)}.o-error{fill:var(--fault);background:var(--fault)}
.o-not-found,.o-skipped,.o-unknown,.o-not-applicable{fill:var(--none);background:var(--none)}
svg text.t-o-malicious{fill:var(--bad);font-weight:600}svg text.t-o-suspicious{fill:var(--warn);font-weight:600}svg text.t-o-benign{fill:var(--good);font-weight:600}svg text.t-o-unknown,svg text.t-o-not-applicable{fill:var(--soft)}
.chip{display:inline-block;white-space:nowrap;min-width:6.5rem;padding:.05rem .6rem;border-radius:1rem;color:#fff;font-weight:600;font-size:.85em;text-align:center}
.chip.o-unknown,.chip.o-not-applicable,.chip.o-not-found,.chip.o-skipped{color:var(--ink)}
.counts{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin:1rem 0;padding:0;list-style:none}.counts b{font-size:1.3rem;margin-left:.4rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none;font-size:.85em;color:var(--soft)}.legend i{display:inline-block;width:1.1em;height:1.1em;border-radius:3px;margin-right:.4em;color:#fff;text-align:center;font:600 .8em/1.35em system-ui}
table{width:100%;border-collapse:collapse;margin:.25rem 0 .75rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}th{font-size:.8em;color:var(--soft);font-weight:600}
td.n{text-align:right;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}
details{border-bottom:1px solid var(--line);padding:.4rem 0}summary{cursor:pointer;display:grid;grid-template-columns:8rem minmax(0,2fr) minmax(0,3fr) 3rem;gap:.75rem;align-items:baseline}
summary>span:last-child{text-align:right}summary>span:last-child::after{content:" ▸";color:var(--soft)}[open]>summary>span:last-child::after{content:" ▾"}summary:focus-visible{outline:2px solid var(--facts);outline-offset:2px}a{color:var(--facts)}
@media(max-width:40rem){summary{grid-template-columns:8rem minmax(0,1fr)}}
@media print{body{max-width:none;padding:0}details{break-inside:avoid}.o-malicious,.o-suspicious,.o-benign,.o-facts{print-color-adjust:exact}}
`.trim();
