import { createHash } from 'node:crypto';

/** The style of a document that is one page: it stands in the page, which needs nothing from elsewhere. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;font:1rem/1.5 system-ui,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic',sans-serif}
body{max-inline-size:46rem;margin:auto;padding:1rem;overflow-wrap:anywhere;background:light-dark(#fff,#14191d);color:light-dark(#1b2126,#e9ecee)}
body[data-mark]::before{content:attr(data-mark);position:fixed;inset:0;z-index:-1;display:grid;place-items:center;text-align:center;font-size:1.75rem;rotate:-30deg;color:light-dark(#e9edef,#20282e);pointer-events:none}
h1,h2,h3,h4{line-height:1.25;text-wrap:pretty}
h2{margin-block-start:3rem;padding-block-start:1rem;border-block-start:2px solid}
a{color:light-dark(#1d4e6b,#9acbe8)}
.label{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;font-size:.875rem}
.label b{padding:.125rem .5rem;background:#000;color:#fff}
.label .GREEN{color:#3f0}
.label .AMBER{color:#ffc000}
.soft,dt{color:light-dark(#4b565e,#b0bbc2)}
.part{display:block;font-size:.875rem;font-weight:400}
.notice{padding:.75rem 1rem;border:1px solid;border-inline-start-width:.375rem;color:light-dark(#704400,#f3cf86);background:light-dark(#fcf0d6,#382b0e)}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:2px solid #888}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) minmax(0,1fr);gap:.25rem 1rem}
dd{margin:0}
@media (width<36rem){dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-block-end:.75rem}}
table{inline-size:100%;border-collapse:collapse;font-size:.9375rem}
th,td{padding:.375rem .5rem;border-block-end:1px solid #888;text-align:start;vertical-align:top}
pre,code{white-space:pre-wrap}
ol,ul{padding-inline-start:1.5rem}
@media print{:root{color-scheme:light;font-size:10.5pt}body{max-inline-size:none}h2{break-before:page}nav ol a{color:inherit}.label.top{position:fixed;inset-block-start:0;inset-inline-end:0;background:#fff}}
`
  .replaceAll('\n', '')
  .trim();

const HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');
/** Allows that style and nothing else: no script, picture, form or frame. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`;
