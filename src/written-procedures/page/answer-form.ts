import { randomUUID } from 'node:crypto';
import { type Html, html, type Piece } from '../../kernel/pages/html.js';
import type { Language, Words } from '../../kernel/pages/words.js';
import { ObjectionKind } from '../answer.inputs.js';
import type { ProcedureForMail } from '../mail/procedure-for-mail.js';
import type { Outcome } from './answer-by-link.js';
import type { OpenLink } from './answer-links.js';
import type { Voice } from './answer-page.repository.js';

/** What is shown with the forms: an outcome, or what was wrong with what was typed, which is not lost. */
export interface Shown {
  readonly outcome?: Outcome | undefined;
  readonly problem?: Piece;
  readonly answer?: string;
  readonly text?: string;
  readonly seatId?: string | null | undefined;
}

const SILENCE = ['NO_OBJECTION', 'OBJECTION', 'AMENDMENT', 'NOT_PARTICIPATING'];
const VOTE = ['FOR', 'AGAINST', 'ABSTAINING', 'NOT_PARTICIPATING'];
export const STATEMENTS: readonly string[] = ['RESERVATION', 'STATEMENT'];
/** Whoever says this says, too, what would resolve it. */
export const NEEDS_TEXT: readonly string[] = [ObjectionKind.OBJECTION, ObjectionKind.AMENDMENT, 'AGAINST'];

/** The answers that a button gives. */
export function answersFor({ kind, state }: Pick<ProcedureForMail, 'kind' | 'state'>): readonly string[] {
  if (state === 'WITHDRAWN' || kind === 'CONSENSUS') return [];
  return kind === 'RECORDED_VOTE' ? VOTE : SILENCE;
}

const running = (state: string): boolean => state === 'OPEN' || state === 'SUSPENDED';

/** What broke the silence did so before the expiry; until that nothing comes late. */
const isLate = ({ procedure: { state, expiresAt }, now }: OpenLink): boolean => state !== 'BROKEN' || now >= expiresAt;

/** The forms of whoever speaks for a seat: the answer, and reservations and statements beside it. */
export function forms(link: OpenLink, language: Language, say: Words, path: string, shown: Shown): Html {
  const { procedure, voices } = link;
  if (voices.length === 0) return html`<p class="soft">${say('answerPage.noVoice')}</p>`;
  const answers = answersFor(procedure);
  const isStatement = STATEMENTS.includes(shown.answer ?? '');
  const words = procedure.kind === 'RECORDED_VOTE' ? 'vote' : 'silence';
  return html`
    ${
      answers.length > 0 &&
      html`<h2>${say('answerPage.form.title')}</h2>
        ${!running(procedure.state) && html`<p class="notice">${say(`answerPage.form.${isLate(link) ? 'lateNow' : 'endedNow'}`)}</p>`}
        ${form(path, {
          voices: seats(voices, shown.seatId, 'answer', language, say),
          id: 'text',
          label: say(`answerPage.form.${words}Text`),
          hint: say(`answerPage.form.${words}Hint`),
          longest: 20_000,
          text: isStatement ? '' : (shown.text ?? ''),
          group: say('answerPage.form.title'),
          buttons: buttons(answers, say),
        })}`
    }
    ${
      hasSeats(voices) &&
      procedure.state !== 'WITHDRAWN' &&
      html`<h2>${say('answerPage.form.statement')}</h2>
        ${form(path, {
          voices: seats(voices, shown.seatId, 'statement', language, say),
          id: 'statement',
          label: say('answerPage.form.statementText'),
          hint: say('answerPage.form.statementHint'),
          longest: 10_000,
          text: isStatement ? (shown.text ?? '') : '',
          group: say('answerPage.form.statement'),
          buttons: buttons(STATEMENTS, say),
        })}`
    }
  `;
}

/** Reservations and statements are those of seats. */
const hasSeats = (voices: readonly Voice[]): boolean => voices.some(({ seatId }) => seatId !== null);

interface Parts {
  readonly voices: Html | false;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly longest: number;
  readonly text: string;
  readonly group: string;
  readonly buttons: readonly Html[];
}

const form = (path: string, { voices, id, label, hint, longest, text, group, buttons: all }: Parts): Html =>
  html`<form method="post" action="${path}">
    <input type="hidden" name="key" value="${randomUUID()}" />
    ${voices}
    <label for="${id}">${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    <textarea id="${id}" name="text" rows="4" maxlength="${longest}" dir="auto" aria-describedby="${id}-hint">
${text}</textarea>
    <div class="answers" role="group" aria-label="${group}">${all}</div>
  </form>`;

const buttons = (answers: readonly string[], say: Words): Html[] =>
  answers.map(
    (answer) => html`<button name="answer" value="${answer}">${say(`answerPage.form.say.${answer}`)}</button>`,
  );

const seats = (
  voices: readonly Voice[],
  chosen: string | null | undefined,
  form: string,
  language: Language,
  say: Words,
): Html | false =>
  voices.length > 1 &&
  html`<fieldset>
    <legend>${say('reply.whichSeat')}</legend>
    ${voices.map(
      (voice) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="seat"
            id="${form}-${voice.seatId}"
            value="${voice.seatId}"
            required
            ${voice.seatId === chosen && html`checked`}
          /><span dir="auto">${seatName(voice, language, say)}</span></label
        >`,
    )}
  </fieldset>`;

export function seatName({ number, party, names }: Omit<Voice, 'seatId'>, language: Language, say: Words): string {
  const name = names?.[language] ?? party;
  return say(name ? 'replyPage.seatOf' : 'replyPage.seat', { number: number ?? 0, party: name ?? '' });
}
