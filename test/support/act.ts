import { expect } from '@jest/globals';
import type { TestServer } from './server.js';
import type { Person } from './people.js';

type Input = Record<string, unknown>;

/** A mutation whose payload's own fields are selected by `fields`. */
const ask = (
  app: TestServer,
  who: Pick<Person, 'token'> | null,
  name: string,
  input: Input,
  fields: string,
): ReturnType<typeof app.ask> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return app.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code rule path message waivable } } }`,
    { input },
    who?.token,
  );
};

/** Does an act that goes through, and answers its payload. */
export async function act(
  app: TestServer,
  who: Pick<Person, 'token'>,
  name: string,
  input: Input,
  fields: string,
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
): Promise<any> {
  const { data, errors } = await ask(app, who, name, input, fields);
  expect(errors).toBeUndefined();
  expect(data[name].userErrors).toEqual([]);
  return data[name];
}

export interface Failure {
  readonly code: unknown;
  readonly rule?: string;
  readonly path?: string[];
  readonly message: string;
  readonly waivable?: boolean;
  readonly currentVersion?: unknown;
}

/** What an act that is refused answers: its user error, or the code and version of the error that it threw. */
export async function failure(
  app: TestServer,
  who: Pick<Person, 'token'> | null,
  name: string,
  input: Input,
): Promise<Failure> {
  const { data, errors } = await ask(app, who, name, input, '__typename');
  if (errors?.[0]) return { ...errors[0].extensions, code: errors[0].extensions['code'], message: errors[0].message };
  expect(data[name].userErrors).not.toEqual([]);
  return data[name].userErrors[0];
}
