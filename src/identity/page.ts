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

/** The visual language of docs/design.md, as far as these pages need it. */
const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#f6f6f3, #14191d); color: light-dark(#1b2126, #e9ecee); }
body { max-inline-size: 32rem; margin: 12vh auto 2rem; padding-inline: 1.25rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
a { color: light-dark(#1d4e6b, #9acbe8); text-underline-offset: .2em; }
label { display: block; margin-block: 1rem .25rem; font-weight: 600; }
input { box-sizing: border-box; inline-size: 100%; min-block-size: 2.75rem; padding: .5rem .75rem; border: 1px solid light-dark(#76828a, #84919a); border-radius: .375rem; background: light-dark(#fff, #1c2328); color: inherit; font: inherit; }
button { min-block-size: 2.75rem; margin-block: 1rem; padding: .5rem 1rem; border: 0; border-radius: .375rem; background: light-dark(#1d4e6b, #9acbe8); color: light-dark(#fff, #0d1b24); font: inherit; font-weight: 600; cursor: pointer; }
:focus-visible { outline: .1875rem solid light-dark(#b4530a, #ffb561); outline-offset: .125rem; }
.problem { padding: .75rem 1rem; border: 1px solid; border-inline-start-width: .375rem; border-radius: .375rem; background: light-dark(#fbe8e6, #411c19); color: light-dark(#971b1b, #f7b8b1); }
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
