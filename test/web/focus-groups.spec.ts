import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TestServer } from '../support/server.js';
import { scrollsSideways, violations, violationsInBothThemes } from '../support/browser.js';
import {
  makeCommitteeMember,
  makeFocusGroup,
  makeLead,
  makeSecretary,
  makeWorkingGroup,
  type TestBody,
  type TestWorkingGroup,
} from '../support/groups.js';
import { makeOfficer, makeParty, makePerson, type Person } from '../support/people.js';
import { Visits } from '../support/visits.js';

let app: TestServer;
let visits: Visits;
let workingGroup: TestWorkingGroup;
let group: TestBody;
let lead: Person;
let head: Person & { readonly seat: string };
let secretary: Person;

beforeAll(async () => {
  app = await TestServer.shared();
  workingGroup = await makeWorkingGroup(app);
  visits = await Visits.start(app, workingGroup.slug);
  group = await makeFocusGroup(app, workingGroup, { name: 'Trust at work' });
  await app.sql(
    `update body set scope_markdown = 'Only for **us**', description_markdown = 'For everybody' where id = $1`,
    [group.uuid],
  );
  lead = await makeLead(app, group, workingGroup.committee);
  head = await makeCommitteeMember(app, workingGroup.committee);
  secretary = await makeSecretary(app, workingGroup);
  await makeSecretary(app, group, secretary);
});
afterEach(() => visits.close());
afterAll(async () => {
  await visits.stop();
  await app.stop();
});

/** Somebody of a party with a name of its own, who has nothing to do with the working group yet. */
async function newcomer(partyName: string): Promise<Person> {
  return makePerson(app, { name: `Person of ${partyName}`, partyId: await makeParty(app, partyName) });
}
const address = (of: TestBody = group): string => `/focus-groups/${of.slug}`;

describe('asking to take part', () => {
  test('is done once by a double click, found by the lead in their week, and answered with a reason', async () => {
    const asker = await newcomer('Kestrel Laboratory');
    const asking = await visits.page(address(), asker);
    await asking.getByRole('button', { name: 'Ask to take part' }).click();
    const dialog = asking.getByRole('dialog', { name: 'Take part in “Trust at work”?' });
    await dialog.getByText('Kestrel Laboratory').waitFor();
    await dialog.getByRole('button', { name: 'Send the request' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await violations(asking)).toEqual([]);
    await dialog.getByLabel('Why you want to take part').fill('We watch doors.');
    await dialog.getByRole('button', { name: 'Send the request' }).dblclick();
    await dialog.waitFor({ state: 'detached' });
    await asking.getByText('You have asked to take part.').waitFor();
    const kept = await app.sql('select 1 from participation where party_id = $1', [asker.partyId]);
    expect(kept).toHaveLength(1);

    const deciding = await visits.page('/', lead);
    const requests = deciding.getByRole('listitem').filter({ hasText: 'Kestrel Laboratory' });
    await requests.getByText('We watch doors.').waitFor();
    await requests.getByRole('button', { name: 'Answer the request' }).click();
    const answer = deciding.getByRole('dialog', { name: 'Request of Kestrel Laboratory' });
    await answer.getByRole('button', { name: 'Let them take part' }).click();
    await answer.getByRole('alert').waitFor();
    expect(await violations(deciding)).toEqual([]);
    await answer.getByLabel('Reason').fill('They know the matter.');
    await answer.getByRole('button', { name: 'Let them take part' }).click();
    await answer.waitFor({ state: 'detached' });
    await requests.waitFor({ state: 'detached' });

    await asking.reload();
    const part = asking.getByRole('listitem').filter({ hasText: 'Kestrel Laboratory' });
    await part.getByText('Takes part').waitFor();
    await part.getByText('Person of Kestrel Laboratory').waitFor();
  });

  test('may be declined; whoever asked reads why', async () => {
    const asker = await newcomer('Magpie Works');
    const asking = await visits.page(address(), asker);
    await asking.getByRole('button', { name: 'Ask to take part' }).click();
    await asking.getByLabel('Why you want to take part').fill('We are curious.');
    await asking.getByRole('button', { name: 'Send the request' }).click();
    await asking.getByText('You have asked to take part.').waitFor();

    const deciding = await visits.page(address(), lead);
    await deciding.getByRole('button', { name: 'Answer the request Magpie Works' }).click();
    await deciding.getByRole('radio', { name: 'Decline' }).check();
    await deciding.getByLabel('Reason').fill('Curiosity is not enough.');
    await deciding.getByRole('button', { name: 'Decline the request' }).click();
    await deciding.getByRole('dialog').waitFor({ state: 'detached' });
    await deciding.getByText('Curiosity is not enough.').waitFor();

    await asking.reload();
    await asking.getByText('Curiosity is not enough.').waitFor();
    await asking.getByRole('button', { name: 'Ask to take part' }).waitFor();
    expect(await asking.getByRole('button', { name: 'Ask to take part' }).count()).toBe(1);
  });

  test('can be taken back', async () => {
    const asking = await visits.page(address(), await newcomer('Heron House'));
    await asking.getByRole('button', { name: 'Ask to take part' }).click();
    await asking.getByLabel('Why you want to take part').fill('We are patient.');
    await asking.getByRole('button', { name: 'Send the request' }).click();
    await asking.getByRole('button', { name: 'Take the request back' }).click();
    const question = asking.getByRole('dialog', { name: 'Take back the request of Heron House?' });
    await question.getByLabel('Reason').fill('No time this year.');
    await question.getByRole('button', { name: 'Take the request back' }).click();
    await question.waitFor({ state: 'detached' });
    await asking.getByText('You have asked to take part.').waitFor({ state: 'detached' });
    const [row] = await app.sql<{ state: string }>(
      `select state from participation p join party on party.id = p.party_id where party.name = 'Heron House'`,
    );
    expect(row?.state).toBe('WITHDRAWN');
  });

  test('a text that is far too long is refused in words, and is still there', async () => {
    const asking = await visits.page(address(), await newcomer('Owl Office'));
    await asking.getByRole('button', { name: 'Ask to take part' }).click();
    const statement = asking.getByLabel('Why you want to take part');
    await statement.fill('x'.repeat(20_000));
    await asking.getByRole('button', { name: 'Send the request' }).click();
    await asking.getByRole('alert').getByText(/5000/).waitFor();
    expect((await statement.inputValue()).length).toBe(20_000);
  });

  test('whoever represents nobody is told why they cannot', async () => {
    const nobody = await newcomer('Former party');
    await app.sql(`update representation set valid = '[2000-01-01,2001-01-01)' where member_id = $1`, [
      nobody.memberId,
    ]);
    const page = await visits.page(address(), nobody);
    await page.getByText('You represent no State or organisation today').waitFor();
    expect(await page.getByRole('button', { name: 'Ask to take part' }).count()).toBe(0);
    const administrator = await makeOfficer(app, 'ADMINISTRATOR');
    const other = await visits.page(address(), administrator);
    await other.getByText('You represent no State or organisation today').waitFor();
  });
});

describe('an expert', () => {
  test('is invited by the secretary until a day, gets another one, and sees the group no longer once it is ended', async () => {
    const party = `Wren ${randomUUID().slice(0, 8)}`;
    const expert = await newcomer(party);
    const page = await visits.page(address(), secretary);
    await page.getByRole('button', { name: 'Invite an expert' }).click();
    const dialog = page.getByRole('dialog', { name: 'Invite an expert to “Trust at work”?' });
    await dialog.getByLabel('Part of the name').fill(party);
    await dialog.getByRole('radio', { name: party }).check();
    const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await dialog.getByLabel('Last day').fill(inDays(20));
    await dialog.getByRole('button', { name: 'Invite the expert' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Reason').fill('Knows locks.');
    await dialog.getByRole('button', { name: 'Invite the expert' }).click();
    await dialog.waitFor({ state: 'detached' });
    const invited = page.getByRole('listitem').filter({ hasText: `Person of ${party}` });
    await invited.getByText('What the group reads').waitFor();
    const reading = await visits.page(address(), expert);
    await reading.getByText('Only for').waitFor();
    await invited.getByRole('button', { name: 'Set another last day' }).click();
    await page.getByRole('textbox', { name: 'Last day' }).fill(inDays(40));
    await page.getByRole('textbox', { name: 'Reason' }).fill('More locks.');
    await page.getByRole('button', { name: 'Set the last day' }).click();
    await invited.getByText('More locks.').waitFor();
    await invited.getByRole('button', { name: 'End the invitation' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('All is said.');
    await page.getByRole('dialog').getByRole('button', { name: 'End the invitation' }).click();
    await invited.waitFor({ state: 'detached' });
    await reading.reload();
    await reading.getByText('The scope is for the community of the working group.').waitFor();
    expect(await reading.getByText('Only for').count()).toBe(0);
  });
});

describe('who sees what', () => {
  test('a visitor and a stranger see the group and its leading party; persons, scope and life are not for them', async () => {
    for (const who of [undefined, await newcomer('Passing party')]) {
      const page = await visits.page(address(), who);
      await page.getByText('For everybody').waitFor();
      await page.getByText('The scope is for the community of the working group.').waitFor();
      await page.getByText('Who takes part is for the community of the working group.').waitFor();
      await page.getByText('Who leads for the seat is for the community of the working group.').waitFor();
      expect(await page.getByText('Only for').count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Conclude' }).count()).toBe(0);
    }
    const visitor = await visits.page(address());
    await visitor.getByRole('link', { name: 'Sign in to ask to take part' }).waitFor();
  });

  test('the community reads the scope with its formatting, by the id of the group too', async () => {
    const page = await visits.page(`/focus-groups/${group.id}`, head);
    expect(await page.getByText('us', { exact: true }).evaluate((element) => element.tagName)).toBe('STRONG');
  });

  test('as of an earlier day the page shows who led then, in an address that can be kept', async () => {
    const earlier = await makeCommitteeMember(app, workingGroup.committee);
    await app.sql(`update party set name = 'Party that led before' where id = $1`, [earlier.partyId]);
    await app.sql(
      `insert into lead (id, body_id, seat_id, member_id, valid) values ($1, $2, $3, $4, '[2001-01-01,2002-01-01)')`,
      [randomUUID(), group.uuid, earlier.seat, earlier.memberId],
    );
    const page = await visits.page(address(), head);
    await page.getByText('Only for').waitFor();
    expect(await page.getByText('Party that led before').count()).toBe(0);
    await page.getByLabel('As of').fill('2001-06-01');
    await page.getByText('Party that led before').waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2001-06-01');
    expect(await page.getByRole('button', { name: 'Ask to take part' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Back to today' }).click();
    await page.getByText('Party that led before').waitFor({ state: 'detached' });
    const wrong = await visits.page(`${address()}?asOf=2001-02-31`, head);
    await wrong.getByText('Only for').waitFor();
    expect(await wrong.getByText('This is how it stands on').count()).toBe(0);
  });
});

describe('the list', () => {
  test('is filtered by its address; a state that nobody knows counts as none', async () => {
    const resting = await makeFocusGroup(app, workingGroup, { name: 'A group at rest', state: 'DORMANT' });
    const page = await visits.page('/focus-groups?state=ASLEEP', head);
    await page.getByRole('link', { name: 'Trust at work' }).waitFor();
    await page.getByLabel('State').selectOption('Dormant');
    await page.getByRole('link', { name: 'Trust at work' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('state')).toBe('DORMANT');
    await page.getByRole('link', { name: 'A group at rest' }).click();
    await page.waitForURL(new RegExp(`${resting.slug}`));
  });

  test('says of a real working group without any that the sources do not name them, and what they are to ask', async () => {
    const real = await makeWorkingGroup(app);
    await app.sql('update body set invented = false where id = $1', [real.uuid]);
    await app.sql(`insert into area_for_inquiry (id, body_id, position, title) values ($1, $2, 1, 'Doors')`, [
      ...[randomUUID(), real.uuid],
    ]);
    const page = await visits.page(`/focus-groups?group=${real.slug}`);
    await page.getByText('The names and topics of its focus groups are not in the public documents').waitFor();
    expect(await page.getByRole('listitem').getByText('Doors').count()).toBe(1);
  });
});

describe('accessibility', () => {
  test('axe objects to nothing in either theme, dialogs open', async () => {
    const page = await visits.page('/focus-groups', secretary);
    await page.getByRole('link', { name: 'Trust at work' }).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    await page.getByRole('link', { name: 'Trust at work' }).click();
    await page.getByRole('heading', { level: 1, name: 'Trust at work' }).waitFor();
    expect(await violationsInBothThemes(page)).toEqual([]);
    const dialogs = ['Add an area for inquiry', 'Designate a lead', 'Invite an expert', 'Conclude', 'Ask to take part'];
    for (const name of dialogs) {
      await page.getByRole('button', { name }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /Cancel|Leave it as it is/ }).waitFor();
      expect([name, await violationsInBothThemes(page)]).toEqual([name, []]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  test('at 320 pixels nothing scrolls sideways', async () => {
    for (const path of ['/focus-groups', address(), '/focus-groups/new']) {
      const page = await visits.page(path, secretary, { width: 320 });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText('Loading …').first().waitFor({ state: 'detached' });
      expect([path, await scrollsSideways(page)]).toEqual([path, false]);
    }
  });
});
