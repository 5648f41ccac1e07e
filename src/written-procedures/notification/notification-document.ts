import type { Block, Document } from '../../documents/document.js';
import { Label } from '../../handling/label.js';
import { dateAsKnown, instantIn } from '../../kernel/pages/dates.js';
import { type Language, type Words, wordsOf } from '../../kernel/pages/words.js';
import type { CitedClause, Notification } from './notification.js';
import { fingerprintOf } from './signed-file.js';

type Row = readonly [name: string, value: string];
type Heading = Extract<Block, { kind: 'heading' }>;

/** A notification of adoption as a document. */
export function notificationDocument(notification: Notification, language: Language, publicKey: string): Document {
  const say = wordsOf(language);
  const { text, body } = notification;
  const title = say('notification.title', { title: text.title });
  return {
    ...{ language, label: Label.AMBER, title, body: body.name, runningTitle: title },
    blocks: [
      { kind: 'properties', rows: properties(notification, language, say) },
      ...times(notification, language, say),
      ...seats(notification, language, say),
      ...statements(notification, language, say),
      heading(say('notification.text')),
      { kind: 'quotation', text: text.markdown },
      heading(say('notification.verify')),
      { kind: 'paragraph', text: say('notification.verifyHow', { fingerprint: fingerprintOf(publicKey) }) },
    ],
  };
}

const heading = (text: string): Heading => ({ kind: 'heading', level: 1, text });

function properties({ procedure, text, adoption, basis, tally }: Notification, language: Language, say: Words): Row[] {
  const at = (instant: string): string => instantIn(new Date(instant), 'UTC', language);
  const row = (key: string, value: string | null): Row[] =>
    value === null ? [] : [[say(`notification.${key}`), value]];
  return [
    ...row('adoptedAt', at(adoption.adoptedAt)),
    ...row('effectiveOn', adoption.effectiveOn && dateAsKnown(adoption.effectiveOn, language)),
    ...row('mode', say(`notification.modes.${procedure.mode}`)),
    ...row('result', tally ? say('notification.counted', numbers(tally)) : say(`results.${procedure.mode}`)),
    ...row('decision', adoption.decision && String(adoption.decision.number)),
    ...row('restsOn', basis.restsOn && say(`notification.bases.${basis.restsOn}`)),
    ...row('clause', cited(basis.clause, say)),
    ...row('quorumClause', cited(basis.quorumClause, say)),
    ...row('meeting', basis.meeting && basis.meeting.title),
    ...basis.waivers.flatMap(({ rule, reason, agreedBy }) =>
      row('waiver', say('notification.waived', { rule, reason, agreedBy })),
    ),
    ...row('sha256', text.sha256),
    ...row('procedure', procedure.id),
  ];
}

const numbers = (tally: NonNullable<Notification['tally']>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(tally).map(([name, value]) => [name, value ?? '–']));

const cited = (clause: CitedClause | null, say: Words): string | null =>
  clause && say('notification.cited', { number: clause.number, version: clause.version });

/** What was opened, moved and stopped when. */
function times({ procedure }: Notification, language: Language, say: Words): Block[] {
  const at = (instant: string): string => instantIn(new Date(instant), 'UTC', language);
  return [
    heading(say('notification.times')),
    {
      kind: 'properties',
      rows: [
        [say('notification.openedAt'), at(procedure.openedAt)],
        ...procedure.extensions.map(({ formerExpiresAt, expiresAt, reason, extendedAt }): Row => {
          const moved = { from: at(formerExpiresAt), to: at(expiresAt), reason, at: at(extendedAt) };
          return [say('notification.extension'), say('notification.extended', moved)];
        }),
        ...procedure.suspensions.map(({ suspendedAt, resumedAt, reason }): Row => {
          const stopped = { from: at(suspendedAt), to: resumedAt ? at(resumedAt) : '–', reason };
          return [say('notification.suspension'), say('notification.suspended', stopped)];
        }),
        [say('notification.expiresAt'), at(procedure.expiresAt)],
      ],
    },
  ];
}

function seats({ seats: all }: Notification, language: Language, say: Words): Block[] {
  if (all.length === 0) return [];
  const rows = all.map(({ number, party, answer, receivedAt, onBehalf }) => [
    String(number),
    party ?? say('notification.vacant'),
    answer === null
      ? '–'
      : `${say(`answerPage.answer.${answer}`)}${onBehalf ? ` (${say('answerPage.onBehalf')})` : ''}`,
    receivedAt ? instantIn(new Date(receivedAt), 'UTC', language) : '–',
  ]);
  const header = ['seat', 'party', 'answer', 'receivedAt'].map((name) => say(`notification.${name}`));
  return [
    heading(say('notification.seats')),
    { kind: 'table', header, rows, widths: [1, 3, 3, 4] },
    ...all.flatMap(({ number, party, interests = [] }) =>
      interests.flatMap(({ statement, withdraws, declaredAt }): Block[] => {
        const who = say(party ? 'replyPage.seatOf' : 'replyPage.seat', { number, party: party ?? '' });
        return [
          {
            kind: 'paragraph',
            text: say(withdraws ? 'notification.interestWithdraws' : 'notification.interest', {
              seat: who,
              at: instantIn(new Date(declaredAt), 'UTC', language),
            }),
          },
          { kind: 'quotation', text: statement },
        ];
      }),
    ),
  ];
}

function statements({ statements: all }: Notification, language: Language, say: Words): Block[] {
  if (all.length === 0) return [];
  return [
    heading(say('notification.statements')),
    ...all.flatMap(({ seat, party, kind, text, receivedAt }): Block[] => {
      const who = say(party ? 'replyPage.seatOf' : 'replyPage.seat', { number: seat, party: party ?? '' });
      return [
        {
          kind: 'heading',
          level: 2,
          text: say('notification.statementOf', { kind: say(`answerPage.answer.${kind}`), seat: who }),
        },
        { kind: 'paragraph', text: instantIn(new Date(receivedAt), 'UTC', language) },
        { kind: 'quotation', text },
      ];
    }),
  ];
}
