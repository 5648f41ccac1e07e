import { act } from './act.js';
import type { TestServer } from './server.js';
import type { MeetingWorld } from './meetings.js';
import type { Person } from './people.js';
import { ago, putBegunMeeting } from './sessions.js';

type Input = Record<string, unknown>;

export const PASSAGES = `id number kind itemTitle textMarkdown own contested adoptedAt seat { number }
  corrections { id state ownStatement formerMarkdown textMarkdown seat { number } } corrigenda { number textMarkdown }`;
export const MINUTES = `id version state language label deadline takesCorrections correctionDays correctionPeriodSays
  openCorrections adoptedAt textSha256 adoptions { manner leftOver text textSha256 meeting { id } } circulation { state textSha256 endedAt endedReason expiresAt seats { seat { number } } }
  passages { ${PASSAGES} }`;

export interface Passage {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly itemTitle: string;
  readonly textMarkdown: string;
  readonly own: boolean;
  readonly contested: boolean;
  readonly adoptedAt: string | null;
  readonly seat: { readonly number: number } | null;
  readonly corrections: readonly { readonly id: string; readonly state: string }[];
}
export interface Minutes {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly deadline: string;
  readonly passages: readonly Passage[];
  // oxlint-disable-next-line typescript/no-explicit-any -- what each test asks for besides
  readonly [field: string]: any;
}

/** A meeting of the committee that was held: seats 1 and 2 were there, seat 2 reserved its position, an action was asked. */
export async function holdMeeting(app: TestServer, world: MeetingWorld): Promise<string> {
  const { secretary, chair, group } = world;
  const seat = (number: number): string => `sea_${group.seats[number - 1]}`;
  const meeting = await putBegunMeeting(app, world.committeeId);
  const items = ['Papers', 'Training', 'Any other business'].map((title) => ({ title, purpose: 'DECISION' }));
  await act(app, secretary, 'setAgenda', { meeting, items }, 'meeting { id }');
  const { data } = await app.ask(
    `query($id: ID!) { meeting(by: { id: $id }) { agenda { id } } }`,
    { id: meeting },
    chair.token,
  );
  const [papers, training] = data.meeting.agenda.map(({ id }: { id: string }) => id);
  for (const number of [1, 2]) {
    const arrival = { meeting, seat: seat(number), at: ago(58) };
    await act(app, secretary, 'recordArrival', arrival, 'attendance { id }');
  }
  const opening = { meeting, openedAt: ago(55), presiding: `mem_${chair.memberId}` };
  await act(app, secretary, 'openMeeting', opening, 'meeting { id }');
  const note = { meeting, item: papers, bodyMarkdown: 'The papers were introduced.' };
  await act(app, secretary, 'saveNote', note, 'note { id }');
  const statements = [
    { seat: seat(2), kind: 'RESERVATION', text: 'Not for laboratories.' },
    { seat: seat(1), kind: 'STATEMENT', text: 'We welcome the papers.' },
  ];
  const decision = { meeting, item: papers, text: 'The papers are noted.', mode: 'CONSENSUS', takenAt: ago(40) };
  await act(app, chair, 'recordDecision', { ...decision, statements }, 'decision { id }');
  const action = { meeting, item: training, text: 'Send the list.', owner: { seat: seat(2) }, dueOn: '2099-03-01' };
  await act(app, secretary, 'addAction', action, 'action { id }');
  await act(app, secretary, 'closeMeeting', { meeting }, 'meeting { id }');
  return meeting;
}

export async function draftMinutes(app: TestServer, who: Person, meeting: string, more: Input = {}): Promise<Minutes> {
  return (await act(app, who, 'draftMinutes', { meeting, ...more }, `minutes { ${MINUTES} }`)).minutes;
}

/** Minutes of a meeting as somebody sees them. */
export async function minutesOf(app: TestServer, who: Person, meeting: string, fields = MINUTES): Promise<Minutes> {
  const query = `query($id: ID!) { meeting(by: { id: $id }) { minutes { ${fields} } } }`;
  const { data, errors } = await app.ask(query, { id: meeting }, who.token);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.meeting?.minutes;
}

export const passageOf = ({ passages }: Minutes, kind: string): Passage => {
  const found = passages.find((one) => one.kind === kind);
  if (!found) throw new Error(`There is no passage ${kind}.`);
  return found;
};

/** Moves the deadline of circulated minutes: they expire so many milliseconds from now, or have expired. */
export async function expireIn(app: TestServer, minutes: string, milliseconds: number): Promise<void> {
  await app.sql(
    `update procedure set expires_at = date_trunc('milliseconds', greatest(opened_at + interval '1 millisecond', clock_timestamp() + $2 * interval '1 millisecond'))
      where subject_id = $1 and state = 'OPEN'`,
    [minutes.slice(4), milliseconds],
  );
  await app.sql(
    `update graphile_worker._private_jobs j set run_at = p.expires_at from procedure p
    where p.subject_id = $1 and p.state = 'OPEN' and j.key = 'procedure.settle ' || p.id`,
    [minutes.slice(4)],
  );
}
