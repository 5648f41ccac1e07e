import { randomUUID } from 'node:crypto';
import type { TestServer } from './server.js';
import type { Person } from './people.js';

/** Starts in 2099 as Brussels announces them: an afternoon, a morning, and an evening that is night in Tokyo. */
export const SLOTS = ['2099-12-03T14:00', '2099-12-04T09:00', '2099-12-07T18:00'].map((local) => ({
  local,
  timeZone: 'Europe/Brussels',
}));
export const DEADLINE = { local: '2099-11-20T18:00', timeZone: 'Europe/Brussels' };

/** Later than that deadline, and before the slots. */
export const LATER = { local: '2099-11-25T18:00', timeZone: 'Europe/Brussels' };

export interface Outcome {
  // oxlint-disable-next-line typescript/no-explicit-any -- as many shapes as there are questions
  readonly done: any;
  readonly errors: { code: string; message: string; path: string[] | null; rule: string | null; waivable: boolean }[];
  /** Of an error that was thrown. */
  readonly code: unknown;
}

const FIELDS: Readonly<Record<string, string>> = {
  openPoll: 'poll { id version state slots { id startsAt } }',
  answerPoll: 'poll { id updatedAt } answer { id current onBehalf member { name } choices { choice } }',
  closePoll: 'poll { id state version chosenSlot { id } } meeting { id state startsAt title label poll { id } }',
  extendPoll: 'poll { id deadline remindsAt extensions extensionReason version }',
  cancelPoll: 'poll { id state reason }',
};

/** Does an act on polls and answers what became of it. */
export async function act(
  app: TestServer,
  mutation: string,
  input: Record<string, unknown>,
  who: Pick<Person, 'token'> | null,
): Promise<Outcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await app.ask(
    `mutation($input: ${type}!) { act: ${mutation}(input: $input) { ${FIELDS[mutation]} userErrors { code message path rule waivable } } }`,
    { input },
    who?.token,
  );
  return { done: data?.act, errors: data?.act?.userErrors ?? [], code: errors?.[0]?.extensions['code'] };
}

export interface OpenedPoll {
  readonly id: string;
  /** In the order of time. */
  readonly slots: readonly string[];
}

/** Opens a poll of a body; answers its id and those of its slots. */
export async function openPoll(
  app: TestServer,
  body: string,
  who: Pick<Person, 'token'>,
  more: Record<string, unknown> = {},
): Promise<OpenedPoll> {
  const plan = { body, title: 'Seats & <terms>', durationMinutes: 90, slots: SLOTS, deadline: DEADLINE };
  const { done, errors, code } = await act(app, 'openPoll', { ...plan, ...more }, who);
  if (!done?.poll) throw new Error(`No poll: ${JSON.stringify({ errors, code })}`);
  return { id: done.poll.id, slots: done.poll.slots.map(({ id }: { id: string }) => id) };
}

/** What is said of slots in their order, as the input wants it: `Y`, `N`, or `?` for if need be. */
export const choices = (slots: readonly string[], said: string) =>
  slots.map((slot, index) => ({ slot, choice: { Y: 'YES', N: 'NO', '?': 'IF_NEED_BE' }[said[index] ?? 'N'] }));

/** A poll put straight into the database; answers its id and those of its slots. */
export async function putPoll(app: TestServer, bodyId: string, label = 'AMBER'): Promise<OpenedPoll> {
  const [id, slots] = [randomUUID(), [randomUUID(), randomUUID()]];
  await app.sql(
    `with made as (insert into poll (id, body_id, title, label, state, duration_minutes, deadline, time_zone, reminds_at)
       values ($1, $2, 'A poll', $5, 'OPEN', 60, '2099-11-20', 'Europe/Brussels', '2099-11-18'))
     insert into poll_slot (id, poll_id, starts_at, time_zone) values ($3, $1, '2099-12-03T13:00Z', 'Europe/Brussels'), ($4, $1, '2099-12-04T08:00Z', 'Europe/Brussels')`,
    [id, bodyId, ...slots, label],
  );
  return { id: `pol_${id}`, slots: slots.map((slot) => `pls_${slot}`) };
}
