import type { Label, MeetingMode, ScheduleMeetingInput } from '../gql/graphql.js';
import { type AgendaLine, itemOf } from './agenda-line.js';
import { noWaiver, waiverOf, type WaiverWords } from './waiver.js';
import { startsAtOf, type When } from './when-fields.js';
import { written } from './written.js';

/** Where and how people meet, as typed. */
export interface Arrangements {
  readonly title: string;
  readonly mode: MeetingMode;
  readonly label: Label;
  readonly location: string;
  readonly joiningLink: string;
  readonly passcode: string;
  readonly descriptionMarkdown: string;
}

/** The whole form for a new meeting, as typed: all text, so that nothing is lost on the way. */
export interface Plan extends Arrangements, When, WaiverWords {
  readonly body: string;
  readonly agenda: readonly AgendaLine[];
}

export const emptyPlan: Plan = {
  ...{ body: '', title: '', mode: 'VIRTUAL', label: 'AMBER', location: '', joiningLink: '', passcode: '' },
  ...{ descriptionMarkdown: '', date: '', time: '14:00', timeZone: 'UTC', overlap: '', durationMinutes: '120' },
  ...{ agenda: [], ...noWaiver },
};

/** What of the form goes to the server; empty fields are left out rather than sent empty. */
export function inputOf(plan: Plan): ScheduleMeetingInput {
  const { body, title, mode, label } = plan;
  return {
    ...{ body, title, mode, label, public: false, startsAt: startsAtOf(plan) },
    durationMinutes: Math.round(Number(plan.durationMinutes)) || 0,
    ...(mode === 'VIRTUAL' ? {} : written('location', plan.location)),
    ...(mode === 'IN_PERSON' ? {} : written('joiningLink', plan.joiningLink)),
    ...(mode === 'IN_PERSON' ? {} : written('passcode', plan.passcode)),
    ...written('descriptionMarkdown', plan.descriptionMarkdown),
    ...(plan.agenda.length > 0 ? { agenda: plan.agenda.map(itemOf) } : {}),
    ...waiverOf(plan),
  };
}
