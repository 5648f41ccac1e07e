import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyReply } from 'fastify';
import { Html, html, type Piece } from './html.js';
import type { Language } from './words.js';

/** Comments and indents are for those who write the style, not for those who load it. */
const STYLE = readFileSync(new URL('pages.css', import.meta.url), 'utf8')
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  .replaceAll(/\s+/g, ' ')
  .trim();
/** As one piece: the policy allows this style by its hash, in which every space counts. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
const A_MINUTE = 60;

export interface Page {
  readonly status?: number;
  readonly title: string;
  readonly language?: Language;
  /** Where the title is somebody's words: their language, empty where it is not known. */
  readonly titleLanguage?: string;
  readonly content: Html;
  /** What programs read of the page, in its head: other forms of it, and data about it. */
  readonly about?: Piece;
  /** What stands above and below the content. */
  readonly head?: Piece;
  readonly foot?: Piece;
  /** Whether search engines may list the page. */
  readonly listed?: boolean;
  /** Whether the page is the same for everybody, so that it may be kept for a minute; no other is kept. */
  readonly shared?: boolean;
}

/** Sends a whole page that works without scripts and shows nothing from elsewhere. */
export function sendPage(reply: FastifyReply, page: Page): string {
  const text = written(page);
  void reply.status(page.status ?? 200).headers({
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'content-security-policy': POLICY,
  });
  if (!page.shared) {
    void reply.header('cache-control', 'no-store');
    return text;
  }
  return sendShared(reply, text);
}

/** Sends what is the same for everybody: a browser that has it is told so instead. */
export function sendShared(reply: FastifyReply, text: string): string {
  return isKnown(reply, `"${tagOf(text)}"`) ? '' : text;
}

/** Names a content, for as long as it is the same. */
export const tagOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);

/** Says how long what is the same for everybody may be kept; and whether who asks has it, in which case nothing is sent. */
export function isKnown(reply: FastifyReply, etag: string): boolean {
  void reply.headers({ etag, 'cache-control': `public, max-age=${A_MINUTE}`, vary: 'accept-language' });
  const known = hasTag(reply.request.headers['if-none-match'], etag);
  if (known) void reply.status(304);
  return known;
}

/** RFC 9110: a list of tags, of which proxies that compress make weak ones, or a star. */
export const hasTag = (header: string | undefined, etag: string): boolean => {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return (header ?? '').split(',').some((tag) => bare(tag) === bare(etag) || tag.trim() === '*');
};

function written({ title, titleLanguage, language = 'en', content, about, head, foot, listed = false }: Page): string {
  const framed = head !== undefined;
  return html`<!doctype html>
    <html lang="${language}" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${!listed && html`<meta name="robots" content="noindex" />`}
        <title>${title} – Plenary</title>
        ${about} ${STYLE_ELEMENT}
      </head>
      <body>
        ${head}
        <main id="content" ${!framed && html` class="narrow"`}>
          <h1${titleLanguage !== undefined && html` dir="auto"`}${titleLanguage && html` lang="${titleLanguage}"`}>${title}</h1>
          ${content}
        </main>
        ${foot}
      </body>
    </html> `.text;
}
