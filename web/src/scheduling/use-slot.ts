import { useNavigate } from '@tanstack/react-router';
import type { Overlap } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { fieldsOf } from '../kernel/dates.js';
import { keepInDraft } from '../kernel/draft.js';
import { paths } from '../paths.js';
import type { Wanted } from './wanted.js';

const HOUR = 3_600_000;

/** An instant as the fields of a form have it; of an hour that is there twice it says which. */
export function fieldsOfStart(instant: string, timeZone: string) {
  const fields = fieldsOf(instant, timeZone);
  const moved = (by: number) => fieldsOf(new Date(Date.parse(instant) + by).toISOString(), timeZone);
  const alike = (other: typeof fields) => other.date === fields.date && other.time === fields.time;
  const overlap: Overlap | '' = alike(moved(HOUR)) ? 'EARLIER' : alike(moved(-HOUR)) ? 'LATER' : '';
  return { ...fields, overlap };
}

/** What becomes of a slot: it goes into a form that may have been begun, where everything else stays as it was typed. */
export function useSlots({ body, minutes, mode, zone }: Wanted) {
  const navigate = useNavigate();
  const own = useZone();
  const timeZone = mode === 'IN_PERSON' ? zone : own;
  const common = { body, timeZone, durationMinutes: minutes };
  return {
    schedule: (startsAt: string) => {
      keepInDraft('schedule', { ...common, mode, ...fieldsOfStart(startsAt, timeZone) });
      void navigate({ to: paths.scheduleMeeting, search: { body } });
    },
    poll: (starts: readonly string[]) => {
      keepInDraft('poll', { ...common, slots: starts.toSorted().map((start) => fieldsOfStart(start, timeZone)) });
      void navigate({ to: paths.openPoll });
    },
  };
}
