import { Temporal } from 'temporal-polyfill';
import { InvalidInput } from '../kernel/refused.js';

/** Which of two instants is meant where clocks are put back and a local time comes twice. */
export enum Overlap {
  EARLIER = 'EARLIER',
  LATER = 'LATER',
}

/** A local time with its zone, as people announce it. */
export interface AnnouncedTime {
  readonly local: string;
  readonly timeZone: string;
  readonly overlap?: Overlap | null;
}

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$/;
/** A name of IANA's database; Temporal takes offsets such as +02:00 too, which say nothing of daylight saving. */
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/**
 * The instant that a local time means. A time that the clocks skip, or one that they show twice without a word on
 * which is meant, is a mistake in the input, told with the times that would do.
 */
export function instantOf(announced: AnnouncedTime, path: readonly string[]): { at: Date; timeZone: string } {
  const { local, overlap } = announced;
  const timeZone = zoneOf(announced.timeZone, [...path, 'timeZone']);
  const plain = parse(local, [...path, 'local']);
  const instant = (zoned: Temporal.ZonedDateTime) => ({ at: new Date(zoned.epochMilliseconds), timeZone });
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return instant(earlier);
  if (!earlier.toPlainDateTime().equals(plain)) {
    throw InvalidInput.field([...path, 'local'], gap(plain, earlier));
  }
  if (overlap) return instant(overlap === Overlap.EARLIER ? earlier : later);
  const time = plain.toPlainTime().toString({ smallestUnit: 'minute' });
  throw InvalidInput.field(
    [...path, 'overlap'],
    `Clocks in ${timeZone} are put back on ${plain.toPlainDate().toString()}, so ${time} comes twice: say EARLIER (UTC${earlier.offset}) or LATER (UTC${later.offset}).`,
  );
}

/** The zone as the database of zones writes its name. */
function zoneOf(name: string, path: readonly string[]): string {
  try {
    if (ZONE.test(name)) return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    // Falls through: it looks like a name, but no zone has it.
  }
  throw InvalidInput.field(path, 'is not a time zone of the IANA database: write one such as Europe/Brussels.');
}

function parse(local: string, path: readonly string[]): Temporal.PlainDateTime {
  try {
    if (LOCAL.test(local)) return Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  } catch {
    // Falls through: the pattern holds, but there is no such day or hour.
  }
  throw InvalidInput.field(path, 'is not a local date and time that exists, written such as 2026-12-03T14:00.');
}

function gap(plain: Temporal.PlainDateTime, earlier: Temporal.ZonedDateTime): string {
  const first = earlier.getTimeZoneTransition('next') ?? earlier;
  const last = first.subtract({ minutes: 1 });
  const [asked, before, after] = [plain, last.toPlainDateTime(), first.toPlainDateTime()].map((at) =>
    at.toString({ smallestUnit: 'minute' }),
  );
  return `Clocks in ${earlier.timeZoneId} are put forward then, so ${asked} does not exist there. The nearest times are ${before} and ${after}.`;
}
