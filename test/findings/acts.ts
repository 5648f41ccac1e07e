import { act } from '../support/act.js';
import type { TestServer } from '../support/server.js';
import type { TestBody } from '../support/groups.js';
import type { Person } from '../support/people.js';

type Input = Record<string, unknown>;

const EVERYTHING = `finding { id symbol kind label state title bodyMarkdown bodyHtml author { id } originatingParty { id }
  body { id } areas { id title } revision revisions { number title bodyMarkdown label note author { id } createdAt }
  citation withdrawalReason createdAt postedAt updatedAt version }`;

export const newFinding = (group: TestBody, more: Input = {}): Input => ({
  body: group.id,
  kind: 'LESSON_LEARNED',
  label: 'AMBER',
  title: 'A title',
  bodyMarkdown: 'A text.',
  ...more,
});

const ofFinding =
  (name: string) =>
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
  async (app: TestServer, who: Person, input: Input): Promise<any> =>
    (await act(app, who, name, input, EVERYTHING)).finding;

export const draftFinding = ofFinding('draftFinding');
export const postFinding = ofFinding('postFinding');
export const postDraftFinding = ofFinding('postDraftFinding');
export const reviseFinding = ofFinding('reviseFinding');
export const withdrawFinding = ofFinding('withdrawFinding');
