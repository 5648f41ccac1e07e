import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** Text that is HTML: made by `html` only, so that nothing reaches a page without being escaped. */
export class Html {
  constructor(readonly text: string) {}
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

export function html(parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html {
  return new Html(
    String.raw({ raw: parts }, ...values.map((value) => (value instanceof Html ? value.text : escaped(value)))),
  );
}

const STYLE = `
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif; }
body { max-inline-size: 32rem; margin: 12vh auto 2rem; padding-inline: 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.2; }
label { display: block; margin-block: 1rem .25rem; }
input { box-sizing: border-box; inline-size: 100%; padding: .6rem; font: inherit; }
button { margin-block: 1rem; padding: .6rem 1.4rem; font: inherit; font-weight: 600; cursor: pointer; }
.problem { border-inline-start: .3rem solid #c62828; padding-inline-start: .8rem; }
`;
/** As one piece: the policy allows this style by its hash, in which every space counts. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Sends a whole page: it works without scripts, may show nothing from elsewhere, and is kept by no cache. */
export function sendPage(reply: FastifyReply, status: number, title: string, content: Html): string {
  void reply.status(status).headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  });
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Plenary</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text;
}
