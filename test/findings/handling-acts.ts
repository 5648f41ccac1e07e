import { act, failure } from '../support/act.js';
import type { TestBody, TestWorkingGroup } from '../support/groups.js';
import type { Person } from '../support/people.js';
import type { TestServer } from '../support/server.js';
import { newFinding, postFinding } from './acts.js';

type Input = Record<string, unknown>;

const STATE = `finding { id state label revision version textSha256 releasedAt releasedRevision transmittedTo { id }
  waitsForViewer revisions { number label }
  proposals { kind state revision textSha256 fromLabel toLabel reason proposedBy { id } proposedAt expiresAt
    needsConsent consentedBy { id } confirmedBy { id } endedAt endedReason }
  viewerCan { act allowed reason } }`;

/** Does an act of the handling of a finding, and answers the finding as who did it sees it. */
export const handle = async (
  app: TestServer,
  who: Person,
  name: string,
  finding: string,
  more: Input = {},
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
): Promise<any> => (await act(app, who, name, { finding, ...more }, STATE)).finding;

/** The finding as somebody sees it, with its handling; null when they do not. */
// oxlint-disable-next-line typescript/no-explicit-any -- as above
export async function handled(app: TestServer, who: Person, id: string): Promise<any> {
  const { data } = await app.ask(
    `query ($id: ID!) { node(id: $id) { ... on Finding { ${STATE.slice(10, -2)} } } }`,
    { id },
    who.token,
  );
  return data?.node ?? null;
}

/** The rule, or else the code, by which an act is refused. */
export async function refusal(
  app: TestServer,
  who: Person,
  name: string,
  finding: string,
  more: Input = {},
): Promise<unknown> {
  const { rule, code } = await failure(app, who, name, { finding, ...more });
  return rule ?? code;
}

/** What everybody reads of a finding; null when it is not public. */
// oxlint-disable-next-line typescript/no-explicit-any -- as above
export async function publicly(app: TestServer, symbol: string): Promise<any> {
  const { data } = await app.ask(
    `query ($symbol: String!) { releasedFinding(by: { symbol: $symbol }) {
      id symbol revision kind title bodyMarkdown bodyHtml textSha256 body { id } releasedAt citation } }`,
    { symbol },
  );
  return data.releasedFinding;
}

/** A finding that a committee has noted, past the steps that lead there. */
export async function putNoted(
  app: TestServer,
  author: Person,
  group: TestBody,
  { committee }: TestWorkingGroup,
  more: Input = {},
): Promise<{ id: string; symbol: string }> {
  const { id, symbol } = await postFinding(app, author, newFinding(group, more));
  await app.sql(`update finding set state = 'NOTED', transmitted_to = $2 where id = $1`, [id.slice(4), committee.uuid]);
  return { id, symbol };
}

/** Findings of a group that were released one after the other, past the steps that lead there. */
export async function putReleased(
  app: TestServer,
  of: TestBody,
  [proposer, confirmer]: readonly [Person, Person],
  count: number,
): Promise<void> {
  await app.sql(
    `with f as (
       insert into finding (id, body_id, kind, label, state, title, body_markdown, symbol, author_id, posted_at, released_at, released_revision)
       select gen_random_uuid(), $1, 'GAP', 'CLEAR', 'AGREED', 'Many', 'Words', $2 || '/2026/F' || n, $3, now(), now() + n * interval '1 second', 1
         from generate_series(1, $4::integer) n returning *),
     w as (insert into finding_revision (id, finding_id, number, title, body_markdown, label, note, author_id, created_at)
       select gen_random_uuid(), id, 1, title, body_markdown, label, '', author_id, now() from f returning finding_id),
     p as (insert into finding_proposal (id, finding_id, number, kind, revision, text_sha256, from_label, to_label, proposed_by, proposed_account, proposed_at, expires_at, needs_consent, confirmed_by, state, ended_at)
       select gen_random_uuid(), id, 1, 'RELEASE', 1, repeat('0', 64), 'CLEAR', 'CLEAR', $3, $5, now(), now(), false, $6, 'DONE', now() from f returning *)
     insert into finding_release (id, finding_id, revision, kind, text_sha256, proposal_id, released_at)
     select gen_random_uuid(), f.id, 1, 'GAP', p.text_sha256, p.id, f.released_at from f join p on p.finding_id = f.id`,
    [of.uuid, of.prefix, proposer.memberId, count, proposer.accountId, confirmer.memberId],
  );
}
