import { dateAsKnown, instantIn } from '../../kernel/pages/dates.js';
import { type Html, html, type Piece } from '../../kernel/pages/html.js';
import { markdown } from '../../kernel/pages/markdown.js';
import { type Language, type Words, wordsOf } from '../../kernel/pages/words.js';
import { forms, seatName, type Shown } from './answer-form.js';
import type { OpenLink } from './answer-links.js';
import type { Said } from './answer-page.repository.js';
import { timeLeft } from './time-left.js';

/** The page of a link that works: the text, until when, what was said for the seat, what became of it, and the forms. */
export function answerPage(link: OpenLink, language: Language, path: string, shown: Shown): Html {
  const say = wordsOf(language);
  const { procedure, recipient } = link;
  return html`
    ${shown.outcome && html`<div class="done" role="status"><p>${say(`answerPage.outcome.${shown.outcome}`)}</p></div>`}
    ${shown.problem && html`<div class="problem" role="alert"><p>${shown.problem}</p></div>`}
    <dl>
      <dt>${say('answerPage.body')}</dt>
      <dd dir="auto">${procedure.body}</dd>
      ${state(link, language, say)} ${expiry(link, language, say)} ${tally(link, say)}
      ${
        procedure.effectiveOn &&
        html`<dt>${say('answerPage.effectiveOn')}</dt>
          <dd>${dateAsKnown(procedure.effectiveOn, language)}</dd>`
      }
      ${
        procedure.clause &&
        html`<dt>${say('answerPage.basis')}</dt>
          <dd>${say('answerPage.clause', { clause: procedure.clause, version: procedure.termsNumber ?? '' })}</dd>`
      }
    </dl>
    ${
      procedure.explanation &&
      html`<h2>${say('answerPage.explanation')}</h2>
        <div dir="auto">${paragraphs(procedure.explanation)}</div>`
    }
    <h2>${say('answerPage.text')}</h2>
    <div dir="auto">${markdown(procedure.textMarkdown)}</div>
    <p class="hint">SHA-256: ${procedure.textSha256}</p>
    ${
      procedure.state === 'ADOPTED' &&
      ['PDF', 'JSON'].map(
        (format) =>
          html`<p>
            <a href="${path}/notification.${format.toLowerCase()}">${say('answerPage.notification', { format })}</a>
          </p>`,
      )
    }
    ${objections(link, language, say)} ${link.voices.map((voice) => said(voice, link, language, say))}
    ${forms(link, language, say, path, shown)}
    <p class="soft">${say('answerPage.yours', { name: recipient.name })}</p>
    <p><a href="/procedures/prc_${procedure.id}">${say('answerPage.everything')}</a></p>
  `;
}

const running = (state: string): boolean => state === 'OPEN' || state === 'SUSPENDED';

const paragraphs = (text: string): Html[] => text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`);

function state({ procedure, recipient }: OpenLink, language: Language, say: Words): Html {
  const at = instantIn(procedure.endedAt ?? procedure.expiresAt, recipient.timeZone, language);
  const reason = procedure.state === 'SUSPENDED' ? procedure.suspensionReason : procedure.endedReason;
  return html`<dt>${say('answerPage.state.title')}</dt>
    <dd>
      ${say(`answerPage.state.${procedure.state}`, { at })}
      ${reason && html`<span dir="auto">${say('answerPage.reason', { reason })}</span>`}
    </dd>`;
}

/** The instant on each clock that matters, and how far away it is: the page has no clock of its own. */
function expiry({ procedure, recipient, now }: OpenLink, language: Language, say: Words): Piece {
  const { kind, state: where, expiresAt, timeZone } = procedure;
  if (!running(where)) return null;
  const zones = [...new Set([recipient.timeZone, timeZone, 'UTC'])];
  return html`<dt>${say('answerPage.until')}</dt>
    <dd>
      ${zones.map((zone) => html`<div>${instantIn(expiresAt, zone, language)}</div>`)}
      ${where === 'OPEN' && html`<div>${say('answerPage.left', { time: timeLeft(now, expiresAt, language) })}</div>`}
      <div class="soft">${say(`answerPage.means.${kind}`)}</div>
    </dd>`;
}

function tally({ procedure }: OpenLink, say: Words): Piece {
  const { kind, tally: counted, state: where } = procedure;
  if (kind !== 'RECORDED_VOTE') return null;
  const positions = {
    ...{ inFavour: counted.in_favour, against: counted.against, abstaining: counted.abstaining },
    ...{ notParticipating: counted.not_participating, needed: counted.needed ?? '–', base: counted.base },
  };
  const { answered, seats, quorum } = counted;
  return html`<dt>${say('answerPage.tally')}</dt>
    <dd>
      ${say(running(where) ? 'answerPage.countedOpen' : 'answerPage.counted', positions)}
      ${quorum !== null && say('answerPage.quorum', { answered, seats, quorum })}
    </dd>`;
}

/** What stands in the way, once the procedure has ended: with what would resolve it. */
function objections({ objections: all, procedure, recipient }: OpenLink, language: Language, say: Words): Piece {
  if (all.length === 0 || running(procedure.state)) return null;
  return html`<h2>${say('answerPage.objections')}</h2>
    ${all.map(
      ({ number, party, by, answer, text, receivedAt, late }) =>
        html`<h3 dir="auto">${number === null ? by : seatName({ number, party, names: null }, language, say)}</h3>
          <p class="soft">
            ${say('answerPage.said', {
              answer: say(`answerPage.answer.${answer}`),
              at: instantIn(receivedAt, recipient.timeZone, language),
            })}${late && html` (${say('answerPage.late')})`}
          </p>
          <div dir="auto">${paragraphs(text)}</div>`,
    )}`;
}

function said(voice: OpenLink['voices'][number], link: OpenLink, language: Language, say: Words): Html {
  const own = link.said.filter(({ seatId }) => seatId === voice.seatId);
  const title =
    voice.seatId === null
      ? say('answerPage.yourself')
      : say('answerPage.yourSeat', { seat: lower(seatName(voice, language, say)) });
  return html`<h2>${title}</h2>
    ${own.length === 0 ? html`<p>${say('answerPage.nothing')}</p>` : own.map((one) => saying(one, link, language, say))}`;
}

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function saying(one: Said, { recipient }: OpenLink, language: Language, say: Words): Html {
  const notes = [
    one.onBehalf && say('answerPage.onBehalf'),
    one.late ? say('answerPage.late') : one.counts === false && say('answerPage.standsAside'),
  ].filter((note) => note !== false);
  const at = instantIn(one.receivedAt, recipient.timeZone, language);
  const answer = say(`answerPage.answer.${one.answer}`);
  return html`<p>
      <strong
        >${one.by ? say('answerPage.saidBy', { answer, name: one.by, at }) : say('answerPage.said', { answer, at })}</strong
      >
      ${notes.length > 0 && html` (${notes.join('; ')})`}
    </p>
    ${one.text && html`<div dir="auto">${paragraphs(one.text)}</div>`}`;
}
