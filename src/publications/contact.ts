import { type Html, html, type Piece } from '../kernel/pages/html.js';
import type { Setting } from '../kernel/pages/setting.js';
import type { Contact } from './public-questions.js';

export const FIELDS = ['name', 'email', 'organisation', 'message'] as const;
export type Field = (typeof FIELDS)[number];
export type Typed = Readonly<Record<Field, string>>;
/** What is wrong with each field: a key of the catalogue. */
export type Wrong = Readonly<Partial<Record<Field, string>>>;

export const LONGEST: Readonly<Record<Field, number>> = { name: 200, email: 254, organisation: 200, message: 5000 };
export const NOTHING: Typed = { name: '', email: '', organisation: '', message: '' };

/** A field that people do not see, and that programs which fill in every form do. */
export const TRAP = 'website';

/** The form; or, where nobody would read what is sent, that nobody does. */
export function contactForm(
  { group }: Contact,
  setting: Setting,
  typed: Typed = NOTHING,
  wrong: Wrong = {},
  problem?: string,
): Html {
  const { say } = setting;
  if (!group.takesEnquiries) {
    return html`<div class="empty"><p>${say('public.contact.nobody')}</p></div>`;
  }
  const mistakes = FIELDS.filter((field) => wrong[field]);
  return html`
    ${
      (problem ?? mistakes.length > 0) &&
      html`<div class="problem" role="alert">
        <p>${problem ?? say('public.contact.wrong')}</p>
        ${
          mistakes.length > 0 &&
          html`<ul>
            ${mistakes.map((field) => html`<li><a href="#${field}">${say(`public.contact.${field}`)}</a>${say('public.colon')} ${say(wrong[field] ?? '', { most: most(field, setting) })}</li>`)}
          </ul>`
        }
      </div>`
    }
    <p>${say('public.contact.intro')}</p>
    <form method="post" action="${setting.link(`/public/${group.slug}/contact`)}" novalidate>
      ${field('name', setting, typed, wrong, html`autocomplete="name" required`)}
      ${field('email', setting, typed, wrong, html`type="email" autocomplete="email" required`)}
      ${field('organisation', setting, typed, wrong, html`autocomplete="organization"`)}
      <label for="message">${say('public.contact.message')}</label>
      ${hints('message', setting, wrong)}
      <textarea id="message" name="message" rows="8" required dir="auto" ${described('message', wrong)}>
${typed.message}</textarea>
      <div class="trap" aria-hidden="true">
        <label for="${TRAP}">${say('public.contact.trap')}</label>
        <input id="${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off" value="" />
      </div>
      <p class="hint">${say('public.contact.kept')}</p>
      <button>${say('public.contact.send')}</button>
    </form>
  `;
}

const field = (name: Field, setting: Setting, typed: Typed, wrong: Wrong, more: Piece): Html =>
  html`<label for="${name}">${setting.say(`public.contact.${name}`)}</label>
    ${hints(name, setting, wrong)}
    <input id="${name}" name="${name}" value="${typed[name]}" dir="auto" ${more} ${described(name, wrong)} />`;

const most = (name: Field, { language }: Setting): string => LONGEST[name].toLocaleString(language);

const hints = (name: Field, setting: Setting, wrong: Wrong): Piece => [
  (name === 'organisation' || name === 'message') &&
    html`<p class="hint" id="${name}-hint">
      ${setting.say(`public.contact.${name}Hint`, { most: most(name, setting) })}
    </p>`,
  wrong[name] &&
    html`<p class="wrong" id="${name}-wrong">${setting.say(wrong[name], { most: most(name, setting) })}</p>`,
];

function described(name: Field, wrong: Wrong): Piece {
  const ids = [
    ...(name === 'organisation' || name === 'message' ? [`${name}-hint`] : []),
    ...(wrong[name] ? [`${name}-wrong`] : []),
  ];
  return [ids.length > 0 && html`aria-describedby="${ids.join(' ')}"`, wrong[name] && html` aria-invalid="true"`];
}

export const thanks = ({ group }: Contact, setting: Setting): Html =>
  html`<div class="done" role="status"><p>${setting.say('public.contact.thanks')}</p></div>
    <p><a href="${setting.link(`/public/${group.slug}`)}" dir="auto">${group.name}</a></p>`;
