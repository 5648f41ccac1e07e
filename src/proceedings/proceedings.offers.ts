import type { Clock } from '../kernel/clock.js';
import type { Needs, OfferedAct } from '../kernel/policy/viewer-can.js';
import { MeetingState } from '../meetings/meeting.enums.js';
import type { MeetingEntity } from '../meetings/meeting.entity.js';
import { meetingOf } from '../meetings/meeting-offers.js';
import { requireItsDay } from './sitting.entity.js';

const BEGUN: readonly unknown[] = [MeetingState.IN_SESSION, MeetingState.HELD];

/** Which acts a meeting offers to those who keep its record; only on its day and afterwards. */
export function proceedingsOffers(clock: Clock): OfferedAct[] {
  const body = ({ bodyId }: Needs): string => String(bodyId);
  const rule =
    (holds: (meeting: MeetingEntity) => void) =>
    (thing: Needs): void =>
      holds(meetingOf(thing));
  const toOpen = ({ state }: Needs): boolean => state === MeetingState.SCHEDULED;
  const goesOn = ({ state }: Needs): boolean => state === MeetingState.IN_SESSION;
  const begun = ({ state }: Needs): boolean => BEGUN.includes(state);
  const onItsDay = rule((meeting) => requireItsDay(meeting, clock.now(), 'openedAt'));
  return [
    { act: 'meeting.open', body, applies: toOpen, check: onItsDay },
    { act: 'meeting.recordArrival', body, applies: (thing) => toOpen(thing) || goesOn(thing), check: onItsDay },
    { act: 'meeting.recordPresiding', body, applies: goesOn },
    { act: 'meeting.checkQuorum', body, applies: goesOn },
    { act: 'meeting.close', body, applies: goesOn },
    { act: 'meeting.correctAttendance', body, applies: (thing) => toOpen(thing) || begun(thing), check: onItsDay },
    { act: 'meeting.declareInterest', body, applies: begun },
    { act: 'meeting.settleInterest', body, applies: begun },
    { act: 'meeting.strikeInterest', body, applies: begun },
    { act: 'meeting.saveNote', body, applies: begun },
  ];
}
