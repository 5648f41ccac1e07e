import { createHash } from 'node:crypto';
import type { MinutesLanguage } from './minutes.enums.js';
import type { PassageEntity } from './passage.entity.js';

/** What minutes are of. */
export interface MinutesHead {
  readonly meetingId: string;
  readonly meeting: string;
  readonly body: string;
}

/**
 * The text that is put to the seats and adopted, in one form for ever: a line of JSON for the head and one for each
 * passage, so that a hash over it can be made again by anybody who has the text.
 */
export function canonicalText(
  { meetingId, meeting, body }: MinutesHead,
  language: MinutesLanguage,
  passages: readonly PassageEntity[],
  seatNumbers: ReadonlyMap<string, number>,
  adopted: (passage: PassageEntity) => boolean,
): string {
  const head = { minutesOf: `mtg_${meetingId}`, meeting, body, language };
  const lines = passages.map((passage, index) => ({
    number: index + 1,
    kind: passage.kind,
    item: passage.itemTitle,
    seat: (passage.seatId && seatNumbers.get(passage.seatId)) ?? null,
    adopted: adopted(passage),
    text: passage.textMarkdown,
  }));
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
