import { expect } from '@jest/globals';
import type { TestApplication } from '../support/application.js';
import type { TestBody } from '../support/groups.js';
import type { Person } from '../support/people.js';

type Input = Record<string, unknown>;

const EVERYTHING = `id symbol kind label state title bodyMarkdown bodyHtml author { id } originatingParty { id }
  body { id } areas { id title } revision revisions { number title bodyMarkdown label note author { id } createdAt }
  citation withdrawalReason createdAt postedAt updatedAt version`;

export const newFinding = (group: TestBody, more: Input = {}): Input => ({
  body: group.id,
  kind: 'LESSON_LEARNED',
  label: 'AMBER',
  title: 'A title',
  bodyMarkdown: 'A text.',
  ...more,
});

// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
async function act(app: TestApplication, who: Person, name: string, input: Input): Promise<any> {
  const { data, errors } = await ask(app, who, name, input);
  expect(errors).toBeUndefined();
  expect(data[name].userErrors).toEqual([]);
  return data[name].finding;
}

const ask = (app: TestApplication, who: Person | null, name: string, input: Input): ReturnType<typeof app.ask> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return app.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { finding { ${EVERYTHING} } userErrors { code rule path message waivable } } }`,
    { input },
    who?.token,
  );
};

/** What an act that is refused answers: its one user error, or the code and version of the error that it threw. */
export async function failure(
  app: TestApplication,
  who: Person | null,
  name: string,
  input: Input,
): Promise<{ code: unknown; rule?: string; path?: string[]; message: string; currentVersion?: unknown }> {
  const { data, errors } = await ask(app, who, name, input);
  if (errors?.[0]) return { ...errors[0].extensions, code: errors[0].extensions['code'], message: errors[0].message };
  expect(data[name].finding).toBeNull();
  return data[name].userErrors[0];
}

export const draftFinding = (app: TestApplication, who: Person, input: Input): ReturnType<typeof act> =>
  act(app, who, 'draftFinding', input);
export const postFinding = (app: TestApplication, who: Person, input: Input): ReturnType<typeof act> =>
  act(app, who, 'postFinding', input);
export const postDraftFinding = (app: TestApplication, who: Person, input: Input): ReturnType<typeof act> =>
  act(app, who, 'postDraftFinding', input);
export const reviseFinding = (app: TestApplication, who: Person, input: Input): ReturnType<typeof act> =>
  act(app, who, 'reviseFinding', input);
export const withdrawFinding = (app: TestApplication, who: Person, input: Input): ReturnType<typeof act> =>
  act(app, who, 'withdrawFinding', input);
