import { act } from '../support/act.js';
import type { TestServer } from '../support/server.js';
import type { Person } from '../support/people.js';

type Input = Record<string, unknown>;

const EVERYTHING = `comment { id body { id } area { id } finding { id } inReplyTo { id } replies { id } member { id }
  party { id } own onBehalf evidence label textMarkdown textHtml quote quoteRevision quoteStands mentions { id } saidAt
  recordedBy { id } revisedAt formerWordings { number textMarkdown writtenBy { id } } withdrawnAt viewerMayRevise
  viewerMayWithdraw viewerMayResolve resolvedAt resolution version }`;

const ofComment =
  (name: string) =>
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
  async (app: TestServer, who: Person, input: Input): Promise<any> =>
    (await act(app, who, name, input, EVERYTHING)).comment;

export const comment = ofComment('comment');
export const reviseComment = ofComment('reviseComment');
export const withdrawComment = ofComment('withdrawComment');
export const resolveThread = ofComment('resolveThread');

const THREADS = `threads { totalCount nodes { id label textMarkdown quoteStands replies { id label textMarkdown } } }`;

/** The threads of a finding, a group or an area as somebody sees them. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
export async function threadsOf(app: TestServer, who: Pick<Person, 'token'>, id: string): Promise<any> {
  const { data } = await app.ask(
    `query ($id: ID!) { node(id: $id) { ... on Finding { ${THREADS} } ... on Body { ${THREADS} } ... on AreaForInquiry { ${THREADS} } } }`,
    { id },
    who.token,
  );
  return data?.node?.threads ?? null;
}
