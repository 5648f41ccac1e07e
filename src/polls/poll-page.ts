import { instantIn } from '../kernel/pages/dates.js';
import { type Html, html, type Piece } from '../kernel/pages/html.js';
import { type Language, type Words, wordsOf } from '../kernel/pages/words.js';
import type { Outcome } from '../meetings/reply-by-link.js';
import type { Answering } from './answering.js';
import { PollChoice } from './poll.enums.js';
import type { Slot } from './poll.entity.js';
import type { Counted } from './poll-by-link.js';
import type { OpenLink } from './poll-links.js';
import { isNight } from './poll-mail-text.js';

/** What was typed, which is not lost; `seatId` is undefined when a seat was to be chosen and was not. */
export interface Filled {
  readonly choices: Readonly<Record<string, PollChoice>>;
  readonly note: string;
  readonly seatId: string | null | undefined;
}

export interface Shown {
  readonly zone: string;
  readonly outcome?: Outcome;
  readonly problem?: Piece;
  readonly filled?: Filled;
}

interface Parts extends Shown {
  readonly link: OpenLink;
  readonly counted: ReadonlyMap<string, Counted>;
  readonly language: Language;
  readonly path: string;
  readonly zones: readonly string[];
}

export const fieldOfSlot = (id: string): string => `slot-${id}`;

/** The page of a link that works: the possible dates on the clock that one chooses, what is said so far, and the form. */
export function pollPage(parts: Parts): Html {
  const { link, language, path, zone, outcome, problem } = parts;
  const { poll } = link;
  const say = wordsOf(language);
  const takes = poll.state === 'OPEN' && poll.inTime;
  return html`
    ${outcome && html`<div class="done" role="status"><p>${say(`replyPage.outcome.${outcome}`)}</p></div>`}
    ${problem && html`<div class="problem" role="alert"><p>${problem}</p></div>`} ${takes ? null : over(parts, say)}
    <dl>
      <dt>${say('replyPage.meeting')}</dt>
      <dd dir="auto">${poll.title}</dd>
      <dt>${say('replyPage.body')}</dt>
      <dd dir="auto">${poll.bodyName}</dd>
      <dt>${say('pollPage.duration')}</dt>
      <dd>${say('pollPage.minutes', { count: poll.minutes })}</dd>
      ${
        poll.note &&
        html`<dt>${say('pollPage.note')}</dt>
          <dd dir="auto">${poll.note}</dd>`
      }
      <dt>${say('pollPage.deadline')}</dt>
      <dd>${instantIn(poll.deadline, zone, language)}</dd>
      ${link.answering.map((one) => standing(one, parts, say))}
    </dl>
    <form method="post" action="${path}">
      ${zoneChoice(parts, say)} ${takes && link.answering.length > 1 ? seats(parts, say) : ''}
      ${link.poll.slots.map((slot) => slotField(slot, parts, takes, say))} ${takes ? ending(parts, say) : ''}
    </form>
    <p class="soft">${say('replyPage.yours', { name: link.recipient.name })}</p>
    <p><a href="/polls/pol_${poll.id}">${say('pollPage.everything')}</a></p>
  `;
}

/** What became of a poll that takes no more answers. */
function over({ link, zone, language }: Parts, say: Words): Html {
  const { poll } = link;
  const chosen = poll.slots.find(({ id }) => id === poll.slotId);
  const text = (): string => {
    if (chosen) return say('pollPage.over.chosen', { at: instantIn(chosen.at, zone, language) });
    if (poll.state === 'CANCELLED') return say('pollPage.over.cancelled', { reason: poll.reason });
    return say('pollPage.over.deadline', { at: instantIn(poll.deadline, zone, language) });
  };
  return html`<div class="done"><p dir="auto">${text()}</p></div>`;
}

function standing({ voice, standing: given }: Answering, { link, zone, language }: Parts, say: Words): Html {
  const title =
    link.answering.length > 1 && voice
      ? say('replyPage.answerOf', { seat: seatName(voice, language, say) })
      : say('reply.title');
  return html`<dt>${title}</dt>
    <dd>
      ${given ? say('pollPage.given', { at: instantIn(given.answeredAt, zone, language) }) : say('reply.awaited')}
    </dd>`;
}

const zoneChoice = ({ zone, zones }: Parts, say: Words): Html => html`
  <label for="zone">${say('pollPage.zone')}</label>
  <p class="hint" id="zone-hint">${say('pollPage.zoneHint')}</p>
  <select id="zone" name="zone" aria-describedby="zone-hint">
    ${[...new Set([zone, ...zones])].map((one) => html`<option ${one === zone && html`selected`}>${one}</option>`)}
  </select>
  <button name="show" value="zone" formnovalidate>${say('pollPage.showZone')}</button>
`;

const seatName = ({ number, party, names }: NonNullable<Answering['voice']>, language: Language, say: Words): string =>
  say(party ? 'replyPage.seatOf' : 'replyPage.seat', { number, party: names?.[language] ?? party ?? '' });

const seats = ({ link, filled, language }: Parts, say: Words): Html =>
  html`<fieldset>
    <legend>${say('reply.whichSeat')}</legend>
    ${link.answering.map(({ voice }) => {
      if (!voice) return null;
      const chosen = voice.seatId === filled?.seatId;
      return html`<label class="choice"
        ><input type="radio" name="seat" value="${voice.seatId}" required ${chosen && html`checked`} /><span dir="auto"
          >${seatName(voice, language, say)}</span
        ></label
      >`;
    })}
  </fieldset>`;

function slotField(slot: Slot, parts: Parts, takes: boolean, say: Words): Html {
  const { link, zone, language } = parts;
  const { poll, answering } = link;
  const other = [slot.timeZone, 'UTC'].filter((one) => one !== zone);
  const night = isNight(slot.at, poll.minutes, zone);
  const own = answering.length === 1 ? answering[0]?.standing : null;
  const chosen = (parts.filled?.choices ?? own?.choices)?.[slot.id];
  return html`<fieldset>
    <legend>${instantIn(slot.at, zone, language)}${night && html` <strong>${say('pollPage.night')}</strong>`}</legend>
    <p class="hint">
      ${[...new Set(other)].map((one) => html`${instantIn(slot.at, one, language)}<br />`)}${counts(slot, parts, say)}
    </p>
    ${
      takes
        ? Object.values(PollChoice).map(
            (choice) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="${fieldOfSlot(slot.id)}"
                  value="${choice}"
                  required
                  ${chosen === choice && html`checked`}
                />${say(`poll.choice.${choice}`)}</label
              >`,
          )
        : chosen && html`<p>${say('pollPage.youSaid', { choice: say(`poll.choice.${chosen}`) })}</p>`
    }
  </fieldset>`;
}

function counts({ id }: Slot, { counted }: Parts, say: Words): Piece {
  const found = counted.get(id);
  if (!found) return null;
  const { yes, ifNeedBe, no, unanswered, seats: base, quorum, clause } = found;
  const said = say('pollPage.counts', { yes, ifNeedBe, no });
  if (base === null) return said;
  const silent = say('pollPage.unanswered', { count: unanswered ?? 0 });
  if (quorum === null) return `${said} ${silent} ${say('pollPage.quorum.none')}`;
  const key = yes >= quorum ? 'met' : yes + ifNeedBe >= quorum ? 'needed' : 'short';
  const asked = say(clause ? 'pollPage.quorum.byClause' : 'pollPage.quorum.asked', {
    ...{ quorum, seats: base, clause: clause ?? '' },
  });
  return `${said} ${silent} ${say(`pollPage.quorum.${key}`)} ${asked}`;
}

function ending({ link, filled }: Parts, say: Words): Html {
  const own = link.answering.length === 1 ? link.answering[0]?.standing?.note : '';
  return html`<label for="note">${say('replyPage.note')}</label>
    <p class="hint" id="note-hint">${say('replyPage.noteHint')}</p>
    <textarea id="note" name="note" rows="3" maxlength="2000" dir="auto" aria-describedby="note-hint">
${filled?.note ?? own ?? ''}</textarea>
    <button>${say('pollPage.send')}</button>`;
}
