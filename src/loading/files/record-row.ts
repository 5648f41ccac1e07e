import { z } from 'zod';
import { day, instant, line, markdown, slug } from '../data-file.js';

const seat = z.string();

const present = z
  .strictObject({
    /** The seat that is present through them; for nobody of a delegation it is left out. */
    seat: seat.optional(),
    member: slug.optional(),
    /** Of somebody who is no member here. */
    name: line.optional(),
    capacity: z.enum(['HEAD_OF_DELEGATION', 'ALTERNATE', 'ADVISER', 'DESIGNATED', 'WITHOUT_SEAT']),
    byVideo: z.boolean().default(false),
    /** With the opening, and with the end, where nothing is said. */
    arrivedAt: instant.optional(),
    leftAt: instant.optional(),
  })
  .refine(({ member, name }) => (member === undefined) !== (name === undefined), {
    path: ['member'],
    message: 'or a name is needed, and not both.',
  });

const POSITIONS = ['FOR', 'AGAINST', 'ABSTAINING', 'NOT_PARTICIPATING'] as const;

const decisions = z
  .array(
    z.strictObject({
      item: z.int(),
      text: markdown,
      outcome: z.enum(['ADOPTED', 'NOT_ADOPTED']).default('ADOPTED'),
      at: instant,
      /** The decision rule of the terms in force, and the clause that provides for it. */
      rule: z.enum(['CONSENSUS', 'SIMPLE_MAJORITY', 'TWO_THIRDS_MAJORITY']),
      clause: z.string(),
      /** Of a recorded vote, by seat. */
      positions: z.record(z.string(), z.enum(POSITIONS)).optional(),
      statements: z
        .array(z.strictObject({ seat: z.string(), kind: z.enum(['RESERVATION', 'STATEMENT']), text: markdown }))
        .default([]),
      confirmed: z.strictObject({ at: instant, by: slug, note: markdown }).optional(),
    }),
  )
  .default([]);

const action = z.strictObject({
  item: z.int().optional(),
  decision: z.int().optional(),
  text: markdown,
  member: slug.optional(),
  seat: seat.optional(),
  party: slug.optional(),
  body: slug.optional(),
  dueOn: day.optional(),
  completed: z.strictObject({ at: instant, by: slug, note: markdown }).optional(),
});

/** What is recorded of one meeting. */
export const row = z.strictObject({
  /** A meeting of the folder that was held. */
  meeting: slug,
  body: slug,
  openedAt: instant,
  closedAt: instant,
  recordedBy: slug,
  /** The co-chair who presided. */
  presiding: slug,
  quorum: z.strictObject({ seats: z.int(), asked: z.int(), share: z.string(), clause: z.string() }),
  attendance: z.array(present),
  interests: z
    .array(z.strictObject({ member: slug, item: z.int(), statement: markdown, settlement: markdown }))
    .default([]),
  notes: z.array(z.strictObject({ item: z.int().optional(), author: slug, text: markdown })).default([]),
  decisions,
  actions: z.array(action).default([]),
});

export type MeetingRecord = z.output<typeof row>;
