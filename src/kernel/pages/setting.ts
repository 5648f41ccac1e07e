import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldOf } from './forms.js';
import { isLanguage, type Language, LANGUAGES, languageFor, type Words, wordsOf } from './words.js';

/** What a page without scripts needs to be written: who asks, and in which language. */
export class Setting {
  readonly language: Language;
  readonly say: Words;
  private readonly asked: string;

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {
    this.asked = fieldOf(request.query, 'lang', 10);
    this.language = languageFor(this.asked, request.headers['accept-language']);
    this.say = wordsOf(this.language);
  }

  /** An address among these pages; a language that was chosen stays chosen. */
  link(path: string, query: Readonly<Record<string, string | null>> = {}): string {
    const chosen = isLanguage(this.asked) ? { lang: this.asked } : {};
    const given = Object.entries<string | null>({ ...chosen, ...query }).filter(([, value]) => value);
    const search = new URLSearchParams(given as [string, string][]).toString();
    return search ? `${path}?${search}` : path;
  }

  /** The page's own path and search, in another language. */
  inLanguage(code: Language): string {
    const [path = '', search = ''] = this.request.url.split('?', 2);
    const parameters = new URLSearchParams(search);
    parameters.set('lang', code);
    return `${path}?${parameters.toString()}`;
  }

  /** The languages that the page is not in. */
  get others() {
    return LANGUAGES.filter(({ code }) => code !== this.language);
  }
}
