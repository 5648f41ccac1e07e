import { handlingLine, paragraphs } from '../../meetings/invitation-text.js';
import type { Said } from './amending-mail.repository.js';

/** What a mail about a text that is amended tells. */
export type AmendingNews = 'PROPOSED' | 'DISPOSED_OF' | 'COMMENTED' | 'RESOLVED';

const BECAME: Readonly<Record<string, string>> = {
  ACCEPTED: 'accepted',
  ACCEPTED_IN_PART: 'accepted in part',
  DECLINED: 'declined',
};

const at = ({ clause }: Said): string => (clause === null ? 'the text as a whole' : `clause ${clause}`);
const became = ({ state }: Said): string => BECAME[state] ?? '';
const of = ({ title, number, body }: Said): string => `${title}, version ${number}, of ${body}`;

/** Capital letters begin lines: parties and persons have their own. */
const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export function subject(news: AmendingNews, said: Said): string {
  const text = `${said.title}, version ${said.number}`;
  switch (news) {
    case 'PROPOSED':
      return `An amendment to ${at(said)} waits for you: ${text}`;
    case 'DISPOSED_OF':
      return `Your amendment to ${at(said)} is ${became(said)}: ${text}`;
    case 'COMMENTED':
      return `A comment on ${at(said)}: ${text}`;
    case 'RESOLVED':
      return `Your comment on ${at(said)} is resolved: ${text}`;
  }
}

/** In one line, as a digest has it. */
export const told = (said: Said): string => `${upper(said.by)} commented on ${at(said)} of ${of(said)}`;

/** Mail leaves the house: what is proposed stands on the page. */
export function text(news: AmendingNews, said: Said, name: string, link: string): string {
  return paragraphs([[`Dear ${name},`], ...says[news](said), [handlingLine('AMBER')], [`Read it in Plenary: ${link}`]]);
}

const says: Readonly<Record<AmendingNews, (said: Said) => string[][]>> = {
  PROPOSED: (said) => [
    [`${upper(said.by)} proposes an amendment to ${at(said)} of ${of(said)}.`],
    ['It is for you to dispose of, with a reason, before the text is put to decision.'],
  ],
  DISPOSED_OF: (said) => [
    [`The amendment that ${said.by} proposed to ${at(said)} of ${of(said)} is ${became(said)}.`],
    [`Why: ${said.reason}`],
  ],
  COMMENTED: (said) => [[`${told(said)}.`]],
  RESOLVED: (said) => [
    [`Your comment on ${at(said)} of ${of(said)} is resolved.`],
    [said.reason === '' ? '' : `What became of it: ${said.reason}`],
  ],
};
