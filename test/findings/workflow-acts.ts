import { act } from '../support/act.js';
import type { Person } from '../support/people.js';
import type { TestServer } from '../support/server.js';

type Input = Record<string, unknown>;

const STATE = `finding { id state revision label waitsFor waitsForViewer reviewersWanted version transmittedTo { id }
  reviewers { member { id } party { id } review { verdict } }
  reviews { revision verdict reason counts onBehalf evidence reviewer { id } party { id } recordedBy { id } }
  steps { fromState toState revision reason takenBy { id } decision { id } }
  viewerCan { act allowed reason } }`;

/** Does a step of a finding, and answers the finding as who did it sees it. */
export const step = async (
  app: TestServer,
  who: Person,
  name: string,
  finding: string,
  more: Input = {},
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
): Promise<any> => (await act(app, who, name, { finding, ...more }, STATE)).finding;

/** The finding as somebody sees it; null when they do not. */
// oxlint-disable-next-line typescript/no-explicit-any -- as above
export async function seen(app: TestServer, who: Person, id: string): Promise<any> {
  const { data } = await app.ask(
    `query ($id: ID!) { node(id: $id) { ... on Finding { ${STATE.slice(10, -2)} } } }`,
    { id },
    who.token,
  );
  return data?.node ?? null;
}

export const memberId = ({ memberId: id }: Person): string => `mem_${id}`;

export const review = (app: TestServer, who: Person, finding: string, more: Input = {}): ReturnType<typeof step> =>
  step(app, who, 'submitReview', finding, { revision: 1, verdict: 'SUPPORTS', reason: 'It holds.', ...more });
