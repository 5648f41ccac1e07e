import { dateAsKnown } from '../kernel/pages/dates.js';
import type { Setting } from '../kernel/pages/setting.js';
import { type Html, html, type Piece } from '../kernel/pages/html.js';
import { markdown } from '../kernel/pages/markdown.js';
import { partyName } from './party-name.js';
import type { Seat, Terms, WhoWeAre } from './public-questions.js';

/** Name and purpose, who chairs and sits, the focus groups, the terms of reference, and how many of everything. */
export function whoWeAre({ group, terms, ...counts }: WhoWeAre, setting: Setting): Html {
  const { say } = setting;
  const { steeringCommittee: committee } = group;
  const observers = [...group.observers, ...(committee?.observers ?? [])].map(({ party }) => party);
  const byName = [...new Map(observers.map((party) => [party.name, party])).values()];
  return html`
    ${group.state !== 'ACTIVE' && html`<p><span class="word">${say(`public.state.${group.state}`)}</span></p>`}
    <div dir="auto">${markdown(group.descriptionMarkdown)}</div>
    <dl>
      <dt>${say('public.who.established')}</dt>
      <dd>${group.establishedOn ? dateAsKnown(group.establishedOn, setting.language) : say('public.unknown')}</dd>
      ${
        !group.invented &&
        html`<dt>${say('public.who.subscribers')}</dt>
          <dd>
            <a href="${setting.link('/public/register', { group: group.slug })}">${counts.subscribers.totalCount}</a>
          </dd>`
      }
      <dt>${say('public.who.events')}</dt>
      <dd><a href="${setting.link(`/public/${group.slug}/events`)}">${counts.events.totalCount}</a></dd>
      <dt>${say('public.who.findings')}</dt>
      <dd><a href="${setting.link(`/public/${group.slug}/findings`)}">${counts.findings.totalCount}</a></dd>
    </dl>
    <h2>${say('public.who.coChairs')}</h2>
    ${names(
      group.coChairs.map(({ party }) => partyName(party, setting.language)),
      say('public.who.noCoChairs'),
    )}
    ${
      committee &&
      html`<h2 dir="auto">${committee.name}</h2>
        <div dir="auto">${markdown(committee.descriptionMarkdown)}</div>
        ${seats(committee.seats, setting)}`
    }
    ${
      byName.length > 0 &&
      html`<h2>${say('public.who.observers')}</h2>
        ${names(
          byName.map((party) => partyName(party, setting.language)),
          '',
        )}`
    }
    <h2>${say('public.who.focusGroups')}</h2>
    ${names(
      group.focusGroups.map(
        ({ name, state }) =>
          html`<bdi>${name}</bdi>
            ${state !== 'ACTIVE' && html`<span class="word quiet">${say(`public.state.${state}`)}</span>`}`,
      ),
      say('public.who.noFocusGroups'),
    )}
    <h2>${say('public.who.terms')}</h2>
    ${terms ? inForce(terms, setting) : html`<p class="empty">${say('public.who.noTerms')}</p>`}
    ${
      group.source &&
      html`<p class="soft">
        ${say('public.source')}
        <bdi>${group.source.title}</bdi>${group.source.dated && html` (<bdi>${group.source.dated}</bdi>)`}
      </p>`
    }
  `;
}

const names = (found: readonly Html[], none: string): Html =>
  found.length === 0
    ? html`<p class="empty">${none}</p>`
    : html`<ul class="names">
        ${found.map((name) => html`<li>${name}</li>`)}
      </ul>`;

/** Who holds the seats, as far as it is known: what the records do not say is said to be unknown. */
function seats(all: readonly Seat[], setting: Setting): Piece {
  const { say } = setting;
  const held = all.flatMap(({ number, holder }) => (holder ? [{ number, holder }] : []));
  const count = (status: Seat['holderStatus']): number =>
    all.filter(({ holderStatus }) => holderStatus === status).length;
  const [unknown, vacant] = [count('UNKNOWN'), count('VACANT')];
  return html`<p>${say('public.who.seats', { count: all.length })}</p>
    ${
      held.length > 0 &&
      names(
        held.map(
          ({ number, holder }) => html`${say('public.who.seat', { number })} ${partyName(holder, setting.language)}`,
        ),
        '',
      )
    }
    ${unknown > 0 && html`<p>${say('public.who.holdersUnknown', { count: unknown })}</p>`}
    ${vacant > 0 && html`<p>${say('public.who.vacant', { count: vacant })}</p>`}`;
}

function inForce(terms: Terms, { language, say }: Setting): Html {
  const day = (date: string | null): string => (date ? dateAsKnown(date, language) : say('public.unknown'));
  return html`<dl>
      <dt>${say('public.terms.title')}</dt>
      <dd dir="auto">${terms.title}</dd>
      <dt>${say('public.terms.version')}</dt>
      <dd>${terms.number}</dd>
      <dt>${say('public.terms.adopted')}</dt>
      <dd>${day(terms.adoptedOn)}${terms.adoptedBy && html`, <bdi>${terms.adoptedBy}</bdi>`}</dd>
      <dt>${say('public.terms.inForce')}</dt>
      <dd>${day(terms.inForceFrom)}</dd>
    </dl>
    ${
      terms.textKnown
        ? html`<details>
            <summary>${say('public.terms.read')}</summary>
            ${terms.clauses.map(
              ({ number, heading, bodyMarkdown }) =>
                html`<h3 dir="auto">${number} ${heading}</h3>
                  <div dir="auto">${markdown(bodyMarkdown)}</div>`,
            )}
          </details>`
        : html`<p>${say('public.terms.textUnknown')}</p>`
    }`;
}
