import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { failure } from '../support/act.js';
import {
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeParticipant,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makePerson, type Person } from '../support/people.js';
import { TestServer } from '../support/server.js';
import { draftFinding, newFinding, postFinding, reviseFinding, withdrawFinding } from '../findings/acts.js';
import { comment, resolveThread, reviseComment, threadsOf, withdrawComment } from './acts.js';

let app: TestServer;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let author: Person;
let colleague: Person;
let neighbour: Person;
let secretary: Person;
let committee: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  group = await makeFocusGroup(app, workingGroup);
  lead = await makeLead(app, group, workingGroup.committee);
  author = await makeParticipant(app, group);
  colleague = await makeParticipant(app, group, { state: 'OBSERVING' });
  neighbour = await makeParticipant(app, await makeFocusGroup(app, workingGroup));
  secretary = await makeSecretary(app, group);
  committee = await makeCommitteeMember(app, workingGroup.committee);
});
afterAll(() => app.stop());

const post = (more: Record<string, unknown> = {}): Promise<{ id: string; version: number }> =>
  postFinding(app, author, newFinding(group, more));
const refusal = async (who: Person, name: string, input: Record<string, unknown>): Promise<unknown> => {
  const { rule, code } = await failure(app, who, name, input);
  return rule ?? code;
};
const words = { textMarkdown: 'Is that so?' };
const key = (person: Person): string => `mem_${person.memberId}`;

describe('what is said of a finding', () => {
  test('quotes words in it, is answered, revised with the former words kept, and resolved', async () => {
    const finding = await post({ bodyMarkdown: 'Doors were **left open**, [twice](https://example.org) at least.' });
    const on = { finding: finding.id };
    expect(await refusal(colleague, 'comment', { on, ...words, quote: 'left shut' })).toBe('discussion.quote-stands');
    expect(await refusal(colleague, 'comment', { on, ...words, quote: '***' })).toBe('discussion.quote-stands');
    const first = await comment(app, colleague, { on, ...words, quote: 'were left open' });
    await comment(app, colleague, { on, ...words, quote: 'left open, twice at least' });
    expect(first).toMatchObject({
      ...{ finding: { id: finding.id }, body: { id: group.id }, inReplyTo: null, member: { id: key(colleague) } },
      ...{ party: { id: `pty_${colleague.partyId}` }, own: true, onBehalf: false, label: 'AMBER', quoteRevision: 1 },
      ...{ quoteStands: true, textHtml: '<p>Is that so?</p>', viewerMayRevise: true, viewerMayResolve: true },
    });
    const answer = await comment(app, author, { on: { comment: first.id }, textMarkdown: 'It is.' });
    const second = await comment(app, lead, { on: { comment: answer.id }, textMarkdown: 'So it *is*.' });
    expect([answer.inReplyTo, second.inReplyTo]).toEqual([{ id: first.id }, { id: first.id }]);

    expect(await refusal(author, 'reviseComment', { comment: first.id, ...words })).toBe('FORBIDDEN');
    const revised = await reviseComment(app, colleague, {
      ...{ comment: first.id, textMarkdown: 'Is that really so?', expectedVersion: first.version },
    });
    expect(revised).toMatchObject({
      textMarkdown: 'Is that really so?',
      formerWordings: [{ number: 1, textMarkdown: 'Is that so?', writtenBy: { id: key(colleague) } }],
    });
    expect(await refusal(colleague, 'reviseComment', { comment: first.id, ...words, expectedVersion: 1 })).toBe(
      'CONFLICT',
    );
    expect(await refusal(lead, 'resolveThread', { comment: answer.id })).toBe('discussion.thread');
    const resolved = await resolveThread(app, lead, { comment: first.id, resolution: 'Said in revision 2.' });
    expect(resolved).toMatchObject({ resolution: 'Said in revision 2.', viewerMayResolve: false });
    expect(await refusal(lead, 'resolveThread', { comment: first.id })).toBe('discussion.resolved-once');
    expect(await refusal(author, 'comment', { on: { comment: second.id }, ...words })).toBe('discussion.resolved-once');

    await reviseFinding(app, author, { finding: finding.id, bodyMarkdown: 'Doors were left **open** and unlocked.' });
    expect((await threadsOf(app, author, finding.id)).nodes[0].quoteStands).toBe(true);
    await reviseFinding(app, author, { finding: finding.id, bodyMarkdown: 'Doors were shut.' });
    const { totalCount, nodes } = await threadsOf(app, author, finding.id);
    expect(totalCount).toBe(2);
    expect(nodes[0]).toMatchObject({ quoteStands: false, replies: [{ id: answer.id }, { id: second.id }] });
  });

  test('begins when it is posted and ends when it is withdrawn, and is nobody’s who does not see it', async () => {
    const draft = await draftFinding(app, author, newFinding(group));
    expect(await refusal(author, 'comment', { on: { finding: draft.id }, ...words })).toBe('discussion.posted');
    const finding = await post();
    const first = await comment(app, author, { on: { finding: finding.id }, ...words });
    for (const stranger of [neighbour, committee, await makePerson(app)]) {
      const answers = [
        await refusal(stranger, 'comment', { on: { finding: finding.id }, ...words }),
        await refusal(stranger, 'comment', { on: { comment: first.id }, ...words }),
        await refusal(stranger, 'withdrawComment', { comment: first.id, expectedVersion: 7 }),
      ];
      // Who may not comment anywhere is told so at the door.
      expect(['NOT_FOUND', 'FORBIDDEN']).toContain(answers[0]);
      expect(new Set(answers).size).toBe(1);
    }
    await withdrawFinding(app, author, { finding: finding.id, reason: 'Superseded.' });
    expect(await refusal(author, 'comment', { on: { comment: first.id }, ...words })).toBe('discussion.posted');
    expect((await threadsOf(app, lead, finding.id)).totalCount).toBe(1);
  });

  test('has a label that inherits and only tightens', async () => {
    const finding = await post({ label: 'GREEN' });
    const on = { finding: finding.id };
    expect(await refusal(author, 'comment', { on, ...words, label: 'CLEAR' })).toBe('discussion.label-tightens');
    expect(await refusal(committee, 'comment', { on, ...words, label: 'AMBER' })).toBe('discussion.own-sight');
    const open = await comment(app, committee, { on, ...words });
    expect(open.label).toBe('GREEN');
    const inside = await comment(app, author, { on: { comment: open.id }, ...words, label: 'AMBER' });
    expect(await refusal(committee, 'comment', { on: { comment: inside.id }, ...words })).toBe('NOT_FOUND');
    const seen = await threadsOf(app, committee, finding.id);
    expect(seen.nodes[0].replies).toEqual([]);
    expect((await threadsOf(app, neighbour, finding.id)).totalCount).toBe(1);
    expect(await refusal(author, 'reviseComment', { comment: inside.id, ...words, label: 'GREEN' })).toBe(
      'discussion.label-tightens',
    );
    // What begins a thread is tightened, and the finding: so is all that is said of it.
    const own = await comment(app, author, { on, ...words });
    await comment(app, committee, { on: { comment: own.id }, ...words });
    await reviseComment(app, author, { comment: own.id, ...words, label: 'AMBER' });
    expect((await threadsOf(app, committee, finding.id)).nodes.map(({ id }: { id: string }) => id)).toEqual([open.id]);
    const tightened = (await threadsOf(app, lead, finding.id)).nodes[1];
    expect([tightened.label, tightened.replies[0].label]).toEqual(['AMBER', 'AMBER']);
    await reviseFinding(app, author, { finding: finding.id, label: 'AMBER_STRICT' });
    expect(await threadsOf(app, committee, finding.id)).toBeNull();
    expect((await threadsOf(app, lead, finding.id)).nodes[0].label).toBe('AMBER_STRICT');
  });

  test('is said among themselves by those of the committee, of what was transmitted to it', async () => {
    const finding = await post();
    await comment(app, author, { on: { finding: finding.id }, ...words });
    await app.sql(`update finding set state = 'TRANSMITTED', transmitted_to = $2 where id = $1`, [
      finding.id.slice(4),
      workingGroup.committee.uuid,
    ]);
    const own = await comment(app, committee, { on: { finding: finding.id }, ...words });
    expect(own).toMatchObject({ label: 'AMBER', body: { id: workingGroup.committee.id } });
    const other = await makeCommitteeMember(app, workingGroup.committee);
    await comment(app, other, { on: { comment: own.id }, ...words });
    expect((await threadsOf(app, other, finding.id)).nodes).toMatchObject([{ id: own.id, replies: [{}] }]);
    expect((await threadsOf(app, author, finding.id)).totalCount).toBe(1);
    expect(await refusal(author, 'comment', { on: { comment: own.id }, ...words })).toBe('NOT_FOUND');
  });

  test('is withdrawn by whoever said it or keeps the group; others see that there was something', async () => {
    const finding = await post();
    const first = await comment(app, colleague, { on: { finding: finding.id }, ...words });
    await reviseComment(app, colleague, { comment: first.id, textMarkdown: 'Else.' });
    expect(await refusal(author, 'withdrawComment', { comment: first.id })).toBe('FORBIDDEN');
    await withdrawComment(app, lead, { comment: first.id });
    expect(await refusal(colleague, 'withdrawComment', { comment: first.id })).toBe('discussion.withdrawn-once');
    expect(await refusal(colleague, 'reviseComment', { comment: first.id, ...words })).toBe(
      'discussion.withdrawn-once',
    );
    const ask = async (who: Person): Promise<unknown> =>
      (
        await app.ask(
          `query ($id: ID!) { node(id: $id) { ... on Comment { textMarkdown textHtml formerWordings { textMarkdown } } } }`,
          { id: first.id },
          who.token,
        )
      ).data.node;
    expect(await ask(author)).toEqual({ textMarkdown: null, textHtml: null, formerWordings: [] });
    const all = { textMarkdown: 'Else.', textHtml: '<p>Else.</p>', formerWordings: [words] };
    expect([await ask(colleague), await ask(lead)]).toEqual([all, all]);
  });
});

describe('a comment that is not what it should be', () => {
  test('shows nothing but text, takes marks on letters as they come, and is revised by one of two at once', async () => {
    const finding = await post();
    const on = { finding: finding.id };
    const hostile =
      '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) ![y](data:text/html,z)\n\n**b**';
    const { textHtml } = await comment(app, author, { on, textMarkdown: hostile });
    expect(textHtml).not.toMatch(/script|onerror|javascript|data:/);
    expect(textHtml).toContain('<strong>b</strong>');
    const marks = `Z${'\u0301'.repeat(9_999)}`;
    expect(await comment(app, author, { on, textMarkdown: marks })).toMatchObject({ textMarkdown: marks });
    expect(await failure(app, author, 'comment', { on, textMarkdown: `${marks}\u0301` })).toMatchObject({
      path: ['textMarkdown'],
    });
    const quoting = { on, ...words, quote: `T${'\u0301'.repeat(1_999)}` };
    expect(await refusal(author, 'comment', quoting)).toBe('discussion.quote-stands');
    const ofGroup = { on: { focusGroup: group.id }, ...words, quote: 'A text' };
    expect(await failure(app, author, 'comment', ofGroup)).toMatchObject({ path: ['quote'] });
    for (const wrong of [{}, { focusGroup: group.id, finding: finding.id }])
      expect((await failure(app, author, 'comment', { on: wrong, ...words })).code).toBe('BAD_USER_INPUT');

    const said = await comment(app, author, { on, ...words });
    const revise = (text: string) =>
      app.ask(
        `mutation ($input: ReviseCommentInput!) { reviseComment(input: $input) { comment { textMarkdown } } }`,
        { input: { comment: said.id, textMarkdown: text, expectedVersion: said.version } },
        author.token,
      );
    const answers = await Promise.all([revise('One.'), revise('Two.')]);
    expect(answers.flatMap(({ errors }) => errors?.[0]?.extensions['code'] ?? [])).toEqual(['CONFLICT']);
  });
});

describe('what is said of a group, or of an area', () => {
  test('is for those inside, or up to GREEN for the community; what has ended is discussed no more', async () => {
    const area = `afi_${randomUUID()}`;
    await app.sql(`insert into area_for_inquiry (id, body_id, position, title) values ($1, $2, 1, 'An area')`, [
      area.slice(4),
      workingGroup.uuid,
    ]);
    const ofGroup = await comment(app, author, { on: { focusGroup: group.id }, ...words });
    expect(ofGroup).toMatchObject({ label: 'AMBER', finding: null, area: null, body: { id: group.id } });
    expect(await refusal(author, 'comment', { on: { focusGroup: group.id }, ...words, label: 'CLEAR' })).toBe(
      'discussion.label-tightens',
    );
    expect(await refusal(neighbour, 'comment', { on: { focusGroup: group.id }, ...words })).toBe('FORBIDDEN');
    await comment(app, committee, { on: { focusGroup: group.id }, ...words, label: 'GREEN' });
    expect((await threadsOf(app, neighbour, group.id)).totalCount).toBe(1);
    expect((await threadsOf(app, colleague, group.id)).totalCount).toBe(2);
    // An area of the working group is its committee's to discuss.
    const ofArea = await comment(app, committee, { on: { area }, ...words });
    expect(ofArea).toMatchObject({ area: { id: area }, body: { id: workingGroup.committee.id } });
    expect((await threadsOf(app, author, area)).totalCount).toBe(0);
    expect(await refusal(author, 'comment', { on: { focusGroup: workingGroup.committee.id }, ...words })).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(committee, 'comment', { on: { focusGroup: workingGroup.committee.id }, ...words })).toBe(
      'discussion.in-focus-group',
    );
    const ended = await makeFocusGroup(app, workingGroup, { state: 'CONCLUDED' });
    expect(await refusal(committee, 'comment', { on: { focusGroup: ended.id }, ...words, label: 'GREEN' })).toBe(
      'discussion.group-open',
    );
  });

  test('mentions people who can read it, and tells of nobody else', async () => {
    const on = { focusGroup: group.id };
    const said = await comment(app, author, { on, ...words, mentions: [key(lead), key(lead), key(colleague)] });
    expect(said.mentions.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [key(colleague), key(lead)].toSorted(),
    );
    expect(await refusal(author, 'comment', { on, ...words, mentions: [key(neighbour)] })).toBe(
      'discussion.mention-sees',
    );
    const hidden = await makeParticipant(app, await makeFocusGroup(app, await makeWorkingGroup(app)));
    for (const nobody of [key(hidden), `mem_${randomUUID()}`])
      expect(await failure(app, author, 'comment', { on, ...words, mentions: [nobody] })).toEqual(
        expect.objectContaining({ code: 'NOT_FOUND' }),
      );
  });

  test('is recorded by the secretary on behalf of a party, whose people correct it', async () => {
    const evidence = { description: 'E-mail of 3 March', receivedAt: '2026-03-03T10:00:00Z' };
    const input = {
      ...{ on: { focusGroup: group.id }, textMarkdown: 'We agree.' },
      onBehalfOf: { party: `pty_${colleague.partyId}`, evidence },
    };
    expect(await refusal(author, 'comment', input)).toBe('FORBIDDEN');
    const foreign = { ...input, onBehalfOf: { party: `pty_${neighbour.partyId}`, evidence } };
    expect(await refusal(secretary, 'comment', foreign)).toBe('discussion.party-takes-part');
    const early = { party: `pty_${colleague.partyId}`, evidence: { ...evidence, receivedAt: '2099-03-03T10:00:00Z' } };
    expect(await failure(app, secretary, 'comment', { ...input, onBehalfOf: early })).toMatchObject({
      path: ['onBehalfOf', 'evidence', 'receivedAt'],
    });
    const recorded = await comment(app, secretary, input);
    expect(recorded).toMatchObject({
      ...{ member: null, onBehalf: true, evidence: 'E-mail of 3 March', saidAt: '2026-03-03T10:00:00.000Z' },
      ...{ party: { id: `pty_${colleague.partyId}` }, recordedBy: { id: key(secretary) } },
    });
    const revised = await reviseComment(app, colleague, { comment: recorded.id, textMarkdown: 'We agree in part.' });
    expect(revised).toMatchObject({ own: true, formerWordings: [{ textMarkdown: 'We agree.' }] });
  });
});
