import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { TestApplication } from '../support/application.js';
import { ownDatabaseUrl } from '../support/database.js';
import { demonstration } from '../support/demonstration.js';
import { MailServer, type ReceivedMail } from '../support/mail-server.js';
import { inDays } from '../support/meeting-acts.js';
import { codeIn } from '../support/mail.js';
import { askWithCookie, requestCode, signIn } from '../support/sign-in.js';

/** The main job, as somebody does it who has just started the product with its demonstration data. */
describe('on the first day', () => {
  let app: TestApplication;
  let mail: MailServer;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    mail = await MailServer.start();
    app = await TestApplication.start({ SMTP_URL: mail.url }, await ownDatabaseUrl(demonstration()));
  });
  afterAll(async () => {
    await app?.stop();
    await mail?.stop();
  });

  async function delivered(): Promise<ReceivedMail[]> {
    await app.runJobs();
    return mail.received.splice(0);
  }
  const mailTo = (mails: readonly ReceivedMail[], name: string): ReceivedMail | undefined =>
    mails.find(({ envelope }) => envelope.to.includes(`${name}@example.org`));

  /** The cookie of somebody of the demonstration, who signs in by the code in their mail the first time. */
  async function cookieOf(name: string): Promise<string> {
    const known = cookies.get(name);
    if (known) return known;
    const email = `${name}@example.org`;
    await requestCode(app, email);
    const { cookie } = await signIn(app, email, codeIn(mailTo(await delivered(), name)?.mail));
    cookies.set(name, cookie);
    return cookie;
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- answers have as many shapes as there are questions
  async function ask(name: string | null, query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { answer } = await askWithCookie(app, name ? await cookieOf(name) : '', query, variables);
    return answer.errors ? { code: answer.errors[0]?.extensions['code'] } : answer.data;
  }

  describe('a committee member', () => {
    let committee = '';
    let meeting: { id: string; startsAt: string };
    const schedule = `mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) {
      meeting { id startsAt } userErrors { rule message waivable clause { number heading } } } }`;
    const input = () => ({
      body: committee,
      title: 'The next meeting of the committee',
      mode: 'VIRTUAL',
      label: 'AMBER',
      public: false,
      durationMinutes: 90,
      joiningLink: 'https://video.example.org/committee',
      passcode: 'open sesame',
      startsAt: inDays(10),
    });

    it('signs in by a mailed code and sees the seats and who fills them', async () => {
      const { viewer, steeringCommittee } = await ask(
        'member',
        `{ viewer { name represents { party { name } } }
           steeringCommittee(workingGroup: "demo") { id invented seats { number holderStatus holder { name } delegates { capacity member { name } } } } }`,
      );
      committee = steeringCommittee.id;
      expect(steeringCommittee.invented).toBe(true);
      expect(steeringCommittee.seats).toHaveLength(10);
      const own = steeringCommittee.seats.find(
        (seat: { holder: { name: string } }) => seat.holder.name === viewer.represents[0].party.name,
      );
      expect(own.delegates[0]).toEqual({ capacity: 'HEAD_OF_DELEGATION', member: { name: viewer.name } });
    });

    it('is shown the clause on notice when the meeting is too soon', async () => {
      const { scheduleMeeting } = await ask('member', schedule, { input: input() });
      expect(scheduleMeeting).toMatchObject({
        meeting: null,
        userErrors: [{ rule: 'meeting.notice', waivable: true, clause: { number: '11' } }],
      });
    });

    it('cannot waive it; a co-chair can, and it is recorded', async () => {
      const waiver = { reason: 'The host needs an answer.', agreedBy: 'Both co-chairs' };
      const refused = await ask('member', schedule, { input: { ...input(), waiver } });
      expect(refused.scheduleMeeting.userErrors[0].rule).toBe('waiver.co-chair');
      const { scheduleMeeting } = await ask('chair.a', schedule, { input: { ...input(), waiver } });
      expect(scheduleMeeting.userErrors).toEqual([]);
      meeting = scheduleMeeting.meeting;
      expect(await app.sql('select rule, reason, agreed_by from waiver')).toEqual([
        { rule: 'meeting.notice', reason: waiver.reason, agreed_by: waiver.agreedBy },
      ]);
    });

    it('and is invited by mail, with the joining link and an entry for the calendar', async () => {
      const mails = await delivered();
      const invitation = mailTo(mails, 'member')?.mail;
      expect(invitation?.text).toContain('https://video.example.org/committee');
      const attached = invitation?.attachments.find(({ contentType }) => contentType.startsWith('application/ics'));
      const entry = ICAL.Component.fromString(attached?.content.toString() ?? '');
      expect(entry.getFirstPropertyValue('method')).toBe('REQUEST');
      const event = new ICAL.Event(entry.getFirstSubcomponent('vevent') as ICAL.Component);
      expect(event.startDate.toJSDate().toISOString()).toBe(meeting.startsAt);
      expect(mailTo(mails, 'participant.b')).toBeUndefined();
    });

    it('sees the local time of every seat', async () => {
      const query = `query ($id: ID!) { meeting(by: { id: $id }) { localTimes { seat { number } timeZone local } } }`;
      const found = await ask('member', query, { id: meeting.id });
      expect(found.meeting.localTimes).toHaveLength(10);
      expect(new Set(found.meeting.localTimes.map(({ timeZone }: { timeZone: string }) => timeZone)).size).toBe(10);
      expect(await ask('participant.b', query, { id: meeting.id })).toEqual({ code: 'NOT_FOUND' });
      expect(await ask(null, query, { id: meeting.id })).toEqual({ code: 'NOT_FOUND' });
    });
  });

  describe('a lead', () => {
    let finding: { id: string; version: number };
    const read = `query ($id: ID!) { finding(by: { id: $id }) { title revision revisions { number note } } }`;

    it('posts a finding in their group and revises it', async () => {
      const { focusGroup } = await ask(
        'lead',
        `{ focusGroup(by: { slug: "demo-people-and-culture" }) { id leads { member { name } } } viewer { name } }`,
      );
      const posted = await ask(
        'lead',
        `mutation ($input: PostFindingInput!) { postFinding(input: $input) { finding { id version symbol } userErrors { message } } }`,
        {
          input: {
            body: focusGroup.id,
            kind: 'LESSON_LEARNED',
            label: 'AMBER',
            title: 'First words',
            bodyMarkdown: 'What was seen.',
          },
        },
      );
      expect(posted.postFinding.userErrors).toEqual([]);
      finding = posted.postFinding.finding;
      const revised = await ask(
        'lead',
        `mutation ($input: ReviseFindingInput!) { reviseFinding(input: $input) { finding { revision } userErrors { message } } }`,
        {
          input: {
            finding: finding.id,
            expectedVersion: finding.version,
            title: 'Better words',
            note: 'Said more clearly.',
          },
        },
      );
      expect(revised.reviseFinding).toEqual({ finding: { revision: 2 }, userErrors: [] });
    });

    it('and a participant reads it, while nobody else learns that it exists', async () => {
      const found = await ask('participant.a', read, { id: finding.id });
      expect(found.finding).toMatchObject({ title: 'Better words', revision: 2 });
      expect(found.finding.revisions.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
      for (const other of ['participant.b', 'admin', 'auditor', null])
        expect(await ask(other, read, { id: finding.id })).toEqual({ code: 'NOT_FOUND' });
    });
  });

  describe('a client program', () => {
    const question = `query ($on: Date!) {
      workingGroup(by: { slug: "demo" }) {
        focusGroups { name leads { party { name } member { name } } participations { party { name } } findings(first: 3) { nodes { symbol title label } } meetings(first: 3) { nodes { title startsAt } } }
        steeringCommittee { seats(asOf: $on) { number holder { name } term { from until } } }
      }
    }`;

    it('asks one nested question with an access token and gets it by one statement', async () => {
      const { createAccessToken } = await ask(
        'lead',
        `mutation { createAccessToken(input: { name: "A program", scopes: [READ], labelCeiling: AMBER, expiresInDays: 30 }) { token userErrors { message } } }`,
      );
      expect(createAccessToken.userErrors).toEqual([]);
      const asked = () => app.ask(question, { on: '2026-01-01' }, createAccessToken.token);
      // Once for who asks, and once for everything that is asked.
      expect(await app.statements(asked)).toBe(2);
      const { data } = await asked();
      const group = data.workingGroup.focusGroups.find(
        ({ findings }: { findings: { nodes: unknown[] } }) => findings.nodes.length > 0,
      );
      expect(group.leads[0].party.name).toEqual(expect.any(String));
      expect(data.workingGroup.steeringCommittee.seats).toHaveLength(10);
    });

    it('asks the public part without any', async () => {
      const publicly = `{ subscribers(first: 1) { totalCount } meetings(filter: { public: true }, first: 100) { nodes { title joiningLink } } }`;
      const { data } = await app.ask(publicly);
      expect(data.subscribers.totalCount).toBeGreaterThan(30);
      expect(data.meetings.nodes.length).toBeGreaterThan(3);
      expect(data.meetings.nodes.every(({ joiningLink }: { joiningLink: unknown }) => joiningLink === null)).toBe(true);
    });

    it.each([
      ['2016-12-31', 27],
      ['2020-02-29', 30],
      ['2020-12-31', 31],
      ['2026-01-31', 38],
    ])('counts the States that had subscribed by %s: %d', async (asOf, count) => {
      const { data } = await app.ask(
        `query ($asOf: Date!) { subscribers(asOf: $asOf, filter: { kind: STATE }) { totalCount } }`,
        { asOf },
      );
      expect(data.subscribers.totalCount).toBe(count);
    });

    it('is told of INTERPOL what the sources leave open', async () => {
      const { data } = await app.ask(
        `{ subscribers(filter: { kind: ORGANISATION }) { nodes { party { slug } subscribedOn { date } evidence toBeClarified } } }`,
      );
      expect(data.subscribers.nodes).toEqual([
        {
          party: { slug: 'interpol' },
          subscribedOn: null,
          evidence: expect.stringMatching(/2020/),
          toBeClarified: expect.stringMatching(/\S/),
        },
      ]);
    });

    it('is told which seven States joined after 2020', async () => {
      const { data } = await app.ask(
        `{ registerDifference(from: "2020-12-31", to: "2026-01-31") { joined { party { name } } } }`,
      );
      const names = data.registerDifference.joined.map(({ party }: { party: { name: string } }) => party.name);
      expect(names.toSorted()).toEqual([
        'Ghana',
        'Kenya',
        'Lithuania',
        'Paraguay',
        'Poland',
        'Slovakia',
        'Switzerland',
      ]);
    });

    it('is told who chaired the real working group, when its committee met, and what is not in the sources', async () => {
      const { data } = await app.ask(`{
        workingGroup(by: { slug: "infcirc-908" }, asOf: "2021-02-01") {
          coChairs { party { slug } member { name } }
          steeringCommittee { seats { holderStatus } meetings { nodes { mode startsAt plannedFor { date precision } } } }
        }
        termsOfReference(body: "infcirc-908", asOf: "2021-02-01") { adoptedOn textKnown note clauses { id } provisions { state } }
      }`);
      const { coChairs, steeringCommittee } = data.workingGroup;
      expect(coChairs.map(({ party }: { party: { slug: string } }) => party.slug)).toEqual([
        'belgium',
        'united-states',
      ]);
      const day = (date: string) => ({ mode: 'VIRTUAL', startsAt: null, plannedFor: { date, precision: 'DAY' } });
      expect(steeringCommittee.meetings.nodes).toEqual([day('2020-10-28'), day('2021-01-27')]);
      expect(steeringCommittee.seats.map(({ holderStatus }: { holderStatus: string }) => holderStatus)).toEqual(
        Array(10).fill('UNKNOWN'),
      );
      const { provisions, ...terms } = data.termsOfReference;
      expect(terms).toEqual({
        adoptedOn: '2020-10-28',
        textKnown: false,
        note: expect.stringContaining('not in the sources'),
        clauses: [],
      });
      expect(new Set(provisions.map(({ state }: { state: string }) => state))).toEqual(new Set(['UNKNOWN']));
    });
  });
});
