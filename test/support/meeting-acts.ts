import type { Answer, TestServer } from './server.js';
import type { Person } from './people.js';

const DAY = 86_400_000;

/** A local start some days from now, as the input wants it. */
export const inDays = (days: number, time = '14:00', timeZone = 'Europe/Brussels') => ({
  local: `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T${time}`,
  timeZone,
});

export interface Outcome {
  // oxlint-disable-next-line typescript/no-explicit-any -- as many shapes as there are questions
  readonly meeting: any;
  // oxlint-disable-next-line typescript/no-explicit-any -- as many shapes as there are questions
  readonly reply: any;
  readonly userErrors: { message: string; path: string[] | null; rule: string | null; waivable: boolean }[];
  readonly code: unknown;
  readonly answer: Answer;
}

/** Does an act on meetings and answers what became of it. */
export async function act(
  app: TestServer,
  mutation: string,
  input: Record<string, unknown>,
  who: Person | null,
  fields = 'id state startsAt timeZone version calendarSequence reason joiningLink',
): Promise<Outcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const reply = mutation === 'replyToMeeting' ? 'reply { id current onBehalf answer }' : '';
  const answer = await app.ask(
    `mutation($input: ${type}!) { act: ${mutation}(input: $input) { meeting { ${fields} } ${reply} userErrors { message path rule waivable } } }`,
    { input },
    who?.token,
  );
  const done = answer.data?.act;
  return {
    meeting: done?.meeting,
    reply: done?.reply,
    userErrors: done?.userErrors ?? [],
    code: answer.errors?.[0]?.extensions['code'],
    answer,
  };
}
