import { fieldOf } from '../kernel/pages/forms.js';
import { html, type Piece } from '../kernel/pages/html.js';
import { sendPage } from '../kernel/pages/page.js';
import type { Setting } from '../kernel/pages/setting.js';
import type { GroupName, Groups } from './public-questions.js';

interface Shown {
  readonly title: string;
  /** Where the title is somebody's words: their language, empty where it is not known. */
  readonly titleLanguage?: string;
  readonly content: Piece;
  /** What programs read of the page. */
  readonly about?: Piece;
  readonly groups: Groups['groups']['nodes'];
  /** The working group that the page is about, if it is about one. */
  readonly group?: GroupName;
  readonly status?: number;
  /** False for what is said to one visitor only. */
  readonly shared?: boolean;
}

/** Of all working groups; it remembers from which of them one came. */
const REGISTER = '/public/register';

const ofGroup = ({ slug }: GroupName) => [
  { path: `/public/${slug}`, word: 'whoWeAre' },
  { path: `/public/${slug}/events`, word: 'events' },
  { path: `/public/${slug}/findings`, word: 'findings' },
];

/** Sends a public page: header with the ways to the others, what it says, footer. */
export function sendPublic(setting: Setting, shown: Shown): string {
  const { groups, status, shared = true } = shown;
  const { say } = setting;
  const named = fieldOf(setting.request.query, 'group');
  const group = shown.group ?? groups.find(({ slug }) => slug === named) ?? only(groups);
  const [here = ''] = setting.request.url.split('?', 1);
  const places = [
    ...(groups.length > 1 ? [{ path: '/public', word: 'groups' }] : []),
    ...(group ? ofGroup(group) : []),
    { path: REGISTER, word: 'register' },
    ...(group ? [{ path: `/public/${group.slug}/contact`, word: 'contact' }] : []),
  ];
  const head = html`<a class="skip" href="#content">${say('shell.skip')}</a>
    <header>
      <div>
        <a class="brand" href="${setting.link(group ? `/public/${group.slug}` : '/public')}" dir="auto"
          >${group ? (group.abbreviation ?? group.name) : 'Plenary'}</a
        >
        ${setting.others.map(
          ({ code, name }) => html`<a href="${setting.inLanguage(code)}" lang="${code}" hreflang="${code}">${name}</a>`,
        )}
        <a href="/sign-in">${say('signIn.title')}</a>
      </div>
      <nav aria-label="${say('shell.navigation')}">
        <ul>
          ${places.map(
            ({ path, word }) =>
              html`<li>
                <a
                  href="${setting.link(path, path === REGISTER && groups.length > 1 ? { group: group?.slug ?? null } : {})}"
                  ${path === here && html`aria-current="page"`}
                  >${say(`public.nav.${word}`)}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
    </header>`;
  const foot = html`<footer>
    <div>
      <span>${say('public.foot')}</span>
      <a href="/">${say('public.members')}</a>
    </div>
  </footer>`;
  const content = html`${shown.group?.invented && html`<div class="notice"><p>${say('shell.inventedNote')}</p></div>`}
  ${shown.content}`;
  // What is invented is to be found by nobody who looks for the real thing.
  const listed = group ? !group.invented : groups.some(({ invented }) => !invented);
  return sendPage(setting.reply, {
    ...{ title: shown.title, about: shown.about, language: setting.language, content, head, foot, shared },
    ...(shown.titleLanguage === undefined ? {} : { titleLanguage: shown.titleLanguage }),
    listed: listed && shared,
    ...(status === undefined ? {} : { status }),
  });
}

const only = (groups: readonly GroupName[]): GroupName | undefined => (groups.length === 1 ? groups[0] : undefined);
