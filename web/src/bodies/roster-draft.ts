import { useDraft } from '../kernel/draft.js';
import type { Seat } from './committee-query.js';

export interface SeatDialog {
  readonly seat: Seat;
  readonly day: string;
  readonly close: () => void;
}

/** What is typed in a dialog of the roster: kept through a reload, until it is done or given up. */
export function useRosterDraft<Values extends object>(name: string, initial: Values, close: () => void) {
  const { values, change, discard } = useDraft(`roster ${name}`, initial);
  const leave = () => {
    discard();
    close();
  };
  return { values, change, done: leave, cancel: leave };
}
