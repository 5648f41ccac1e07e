import { dateAsKnown, shortDate } from '../kernel/pages/dates.js';
import type { Setting } from '../kernel/pages/setting.js';
import { fieldOf } from '../kernel/pages/forms.js';
import { type Html, html, type Piece } from '../kernel/pages/html.js';
import { nameIn, partyName } from './party-name.js';
import type { Procedure, Subscriber } from './public-questions.js';

/** The register on a day, by year; what is to be clarified with why; how to subscribe; and the same as a table file. */
export function registerContent(
  subscribers: readonly Subscriber[],
  procedures: readonly Procedure[],
  asOf: string,
  setting: Setting,
): Html {
  const { say } = setting;
  const flagged = subscribers.filter(({ toBeClarified }) => toBeClarified !== '');
  const clear = subscribers.filter(({ toBeClarified }) => toBeClarified === '');
  const procedure = procedures.find(({ language }) => language === setting.language) ?? procedures[0];
  return html`
    ${asOfForm(asOf, setting)}
    <p>
      ${say('public.register.count', { count: clear.length, day: dateAsKnown(asOf, setting.language) })}
      ${flagged.length > 0 && say('public.register.andFlagged', { count: flagged.length })}
    </p>
    <p class="not-printed">
      <a href="${setting.link('/public/register.csv', { asOf })}">${say('public.register.csv')}</a>
    </p>
    ${subscribers.length === 0 && html`<p class="empty">${say('public.register.none')}</p>`}
    ${[...byYear(clear)].map(
      ([year, those]) =>
        html`<h2>${year === '' ? say('public.register.unknownYear') : year}</h2>
          ${list(those, setting)}`,
    )}
    ${
      flagged.length > 0 &&
      html`<h2>${say('public.register.flagged')}</h2>
        <ul class="rows">
          ${flagged.map(
            ({ party, toBeClarified }) =>
              html`<li>
                <h3>${partyName(party, setting.language)}</h3>
                <p dir="auto">${toBeClarified}</p>
              </li>`,
          )}
        </ul>`
    }
    <h2 id="subscribe">${say('public.register.how')}</h2>
    ${procedure ? howTo(procedure, setting) : html`<p class="empty">${say('public.register.noProcedure')}</p>`}
  `;
}

/** Asks for a day; what was typed and is none stays in the field. */
export const asOfForm = (asOf: string, { say, request }: Setting, problem?: string): Html =>
  html`${problem && html`<div class="problem" role="alert" id="problem"><p>${problem}</p></div>`}
    <form method="get" action="/public/register">
      ${['lang', 'group'].map((name) => {
        const value = fieldOf(request.query, name);
        return value && html`<input type="hidden" name="${name}" value="${value}" />`;
      })}
      <div class="as-of">
        <div>
          <label for="asOf">${say('public.register.asOf')}</label>
          <input
            id="asOf"
            name="asOf"
            type="${problem ? 'text' : 'date'}"
            value="${asOf}"
            ${problem && html`aria-invalid="true" aria-describedby="problem"`}
          />
        </div>
        <button>${say('public.register.show')}</button>
      </div>
    </form>`;

function byYear(subscribers: readonly Subscriber[]): Map<string, Subscriber[]> {
  const years = new Map<string, Subscriber[]>();
  for (const one of subscribers) {
    const year = one.subscribedOn?.date.slice(0, 4) ?? '';
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return years;
}

const list = (those: readonly Subscriber[], setting: Setting): Html =>
  html`<ul class="names">
    ${those
      .toSorted((one, other) =>
        nameIn(one.party, setting.language).localeCompare(nameIn(other.party, setting.language), setting.language),
      )
      .map((one) => html`<li>${partyName(one.party, setting.language)}${known(one, setting)}</li>`)}
  </ul>`;

/** Month and day, where they are known; the year stands above. */
function known({ subscribedOn, revision }: Subscriber, { say, language }: Setting): Piece {
  const date = subscribedOn && subscribedOn.date.length > 4 && ` (${shortDate(subscribedOn.date, language)})`;
  return html`${date}${revision !== null && ` ${say('public.register.revision', { revision })}`}`;
}

const howTo = (procedure: Procedure, { say, language }: Setting): Html =>
  html`<div ${procedure.language !== language && html`lang="${procedure.language}"`}>
    <h3>${procedure.instrument}</h3>
    <p>${procedure.summary}</p>
    <ol>
      ${procedure.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${procedure.source && html`<p class="soft">${say('public.source')} <bdi>${procedure.source.title}</bdi></p>`}
  </div>`;
