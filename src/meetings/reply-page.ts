import { Html, html, type Piece } from '../kernel/pages/html.js';
import { instantIn } from '../kernel/pages/dates.js';
import { type Language, type Words, wordsOf } from '../kernel/pages/words.js';
import { ReplyAnswer } from './meeting.enums.js';
import type { Outcome } from './reply-by-link.js';
import type { Answering, OpenLink } from './reply-links.js';

/** What is shown with the form: an outcome, or what was wrong with what was typed, which is not lost. */
export interface Shown {
  readonly outcome?: Outcome | undefined;
  readonly problem?: Piece;
  readonly note?: string;
  readonly seatId?: string | null | undefined;
}

const ANSWERS = [ReplyAnswer.ATTENDING, ReplyAnswer.TENTATIVE, ReplyAnswer.REGRETS] as const;

/** The answers that a button gives; to designate somebody by name one signs in. */
export const answersFor = (answering: readonly Answering[]): readonly ReplyAnswer[] =>
  answering.some(({ seatId }) => seatId !== null) ? [...ANSWERS, ReplyAnswer.REGRETS_ALTERNATE_ATTENDS] : ANSWERS;

/** The page of a link that works: what the mail said of the meeting, the answer so far, and the form. */
export function replyForm(link: OpenLink, language: Language, path: string, shown: Shown): Html {
  const say = wordsOf(language);
  const { answering } = link;
  return html`
    ${shown.outcome && html`<div class="done" role="status"><p>${say(`replyPage.outcome.${shown.outcome}`)}</p></div>`}
    ${shown.problem && html`<div class="problem" role="alert"><p>${shown.problem}</p></div>`}
    <dl>
      <dt>${say('replyPage.meeting')}</dt>
      <dd dir="auto">${link.meeting.title}</dd>
      <dt>${say('replyPage.body')}</dt>
      <dd dir="auto">${link.meeting.bodyName}</dd>
      ${times(link, language, say)} ${answering.map((one) => standing(one, link, language, say))}
    </dl>
    <form method="post" action="${path}">
      ${answering.length > 1 ? seats(answering, shown.seatId, language, say) : ''}
      <label for="note">${say('replyPage.note')}</label>
      <p class="hint" id="note-hint">${say('replyPage.noteHint')}</p>
      <textarea id="note" name="note" rows="3" maxlength="2000" dir="auto" aria-describedby="note-hint">
${shown.note}</textarea>
      <div class="answers" role="group" aria-label="${say('reply.title')}">${buttons(answering, say)}</div>
    </form>
    <p class="soft">${say('replyPage.yours', { name: link.recipient.name })}</p>
    <p><a href="/meetings/mtg_${link.meeting.id}">${say('replyPage.everything')}</a></p>
  `;
}

function times({ meeting, recipient }: OpenLink, language: Language, say: Words): Piece {
  const { startsAt, timeZone } = meeting;
  if (!startsAt) return null;
  const venue = timeZone ?? 'UTC';
  const shown = (key: string, zone: string): Html =>
    html`<dt>${say(key)}</dt>
      <dd>${instantIn(startsAt, zone, language)}</dd>`;
  return [
    shown('time.yours', recipient.timeZone),
    venue !== recipient.timeZone && venue !== 'UTC' && shown('time.venue', venue),
    recipient.timeZone !== 'UTC' && shown('time.utc', 'UTC'),
  ];
}

function standing({ answer, repliedAt, ...seat }: Answering, link: OpenLink, language: Language, say: Words): Html {
  const title =
    link.answering.length > 1 ? say('replyPage.answerOf', { seat: seatName(seat, language, say) }) : say('reply.title');
  const given =
    answer &&
    repliedAt &&
    say('replyPage.given', {
      answer: say(`reply.answer.${answer}`),
      at: instantIn(repliedAt, link.recipient.timeZone, language),
    });
  return html`<dt>${title}</dt>
    <dd>${given ?? say('reply.awaited')}</dd>`;
}

function seatName(seat: Pick<Answering, 'number' | 'party' | 'names'>, language: Language, say: Words): string {
  const party = seat.names?.[language] ?? seat.party;
  return say(party ? 'replyPage.seatOf' : 'replyPage.seat', { number: seat.number ?? 0, party: party ?? '' });
}

const seats = (
  answering: readonly Answering[],
  chosen: string | null | undefined,
  language: Language,
  say: Words,
): Html =>
  html`<fieldset>
    <legend>${say('reply.whichSeat')}</legend>
    ${answering.map(
      (one) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="seat"
            value="${one.seatId}"
            required
            ${one.seatId === chosen && html`checked`}
          /><span dir="auto">${seatName(one, language, say)}</span></label
        >`,
    )}
  </fieldset>`;

/** The answer that was given bears a tick, and says so. */
const buttons = (answering: readonly Answering[], say: Words): Html[] =>
  answersFor(answering).map((answer) => {
    const given = answering.length === 1 && answering[0]?.answer === answer;
    return html`<button name="answer" value="${answer}" ${given && html`data-given aria-pressed="true"`}>
      ${given ? '✓ ' : ''}${say(`reply.say.${answer}`)}
    </button>`;
  });
