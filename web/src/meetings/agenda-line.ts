import type { AgendaPurpose } from '../gql/graphql.js';
import { written } from './written.js';

/** An item of an agenda as typed: all text, so that nothing is lost on the way. */
export interface AgendaLine {
  readonly title: string;
  readonly minutes: string;
  readonly purpose: AgendaPurpose;
  readonly presenter: string;
}

/** The same as the server takes it. */
export const itemOf = ({ title, minutes, purpose, presenter }: AgendaLine) => ({
  ...{ title, purpose, ...written('presenter', presenter) },
  ...(minutes === '' ? {} : { minutes: Math.round(Number(minutes)) || 0 }),
});
