/** What takes a press or a record more to be seen, for the pictures: a plan, a book with papers and notes, dialogs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

const DAY = 86_400_000;
const dayIn = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const PAPERS = [
  {
    title: 'What delegations said about the list of detectors',
    text: '# What they said\n\nNine delegations answered. Seven would keep the list as it is; two ask for a column that says who keeps each detector.\n\n- The list stays short.\n- It is read again every year.\n\nThe co-chairs suggest to adopt it with that column.\n',
  },
  { title: 'Calendar of the coming year', text: 'Two meetings of the committee, and one with all focus groups.\n' },
];
/** The group that the lead leads. */
const LED = { $focusGroup: 'demo-people-and-culture' };
const NOTES = ['Ask who keeps the list between meetings.', 'Our capital agrees with the second column.'];

const MEETING = 'query ($id: ID!) { meeting(by: { id: $id }) { label body { id } agenda { id kind } } }';
const FINDINGS = '{ findings(filter: { workingGroup: "demo" }, first: 50) { nodes { id } } }';
const MAY = 'query ($id: ID!) { finding(by: { id: $id }) { viewerCan { act allowed } } }';
const act = (name, input, answer) =>
  `mutation ($input: ${input}!) { act: ${name}(input: $input) { ${answer} userErrors { message } } }`;

/** Has the secretary issue papers for the meeting, attach the first one, and note something; the chair plans a year. */
export async function prepareScenes(product, people, askOf) {
  const perform = async (who, name, input, answer) => {
    const Name = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const { act: done } = await askOf(who, act(name, Name, answer), { input });
    for (const { message } of done.userErrors) throw new Error(`${name}: ${message}`);
    return done;
  };
  const meeting = people.secretary.ids.$meeting;
  const found = (await askOf('secretary', MEETING, { id: meeting })).meeting;
  const item = found.agenda.find(({ kind }) => kind === 'ITEM')?.id;
  const papers = [];
  for (const [at, { title, text }] of PAPERS.entries()) {
    const file = { fileName: `paper-${at + 1}.md`, size: Buffer.byteLength(text), noClassifiedInformation: true };
    const { upload } = await perform('secretary', 'createUpload', file, 'upload { id url }');
    await fetch(`${product.url}${new URL(upload.url).pathname}`, { method: 'PUT', body: text });
    const paper = { body: found.body.id, meeting, title, label: found.label, upload: upload.id };
    papers.push((await perform('secretary', 'issuePaper', paper, 'paper { id }')).paper.id);
  }
  await perform('secretary', 'attachPaper', { item, paper: papers[0] }, 'paper { id }');
  await perform('secretary', 'writeBookNote', { meeting, item, text: NOTES[0] }, 'bookNote { id }');
  await perform('secretary', 'writeBookNote', { meeting, paper: papers[0], text: NOTES[1] }, 'bookNote { id }');
  const year = {
    ...{ body: found.body.id, title: 'Meeting of the coming year', durationMinutes: 90 },
    ...{ firstDay: dayIn(60), lastDay: dayIn(425), rhythm: 'QUARTERLY' },
  };
  const { findings } = await askOf('lead', FINDINGS);
  let finding;
  for (const { id } of findings.nodes) {
    const { viewerCan } = (await askOf('lead', MAY, { id })).finding;
    if (viewerCan.some(({ act: one, allowed }) => one === 'finding.readOpenings' && allowed)) finding ??= id;
  }
  return { meeting, finding, plan: (await perform('chair.a', 'planMeetings', year, 'plan { id }')).plan.id };
}

/** What a button says in the language of a look. */
function says({ language }, part, key) {
  const file = join(root, 'locales', language.startsWith('fr') ? 'fr' : 'en', `${part}.json`);
  return key.split('.').reduce((words, name) => words[name], JSON.parse(readFileSync(file, 'utf8')));
}
const press = async (page, name) => {
  await page.getByRole('button', { name, exact: true }).first().click();
};

/** Each as the pages of stops.json are, with what is done there. */
export const scenesOf = ({ meeting, finding, plan }) => [
  { name: 'meetings-plans-plan', path: '/meetings/plans?plan=$plan', who: 'chair.a', ids: { $plan: plan } },
  {
    ...{ name: 'meeting-book', path: '/meeting-books/$meeting.html', who: 'secretary' },
    // It comes as a file to keep.
    open: async (page, { language }) => {
      const ask = () => page.context().request.get(`/meeting-books/${meeting}.html?lang=${language.slice(0, 2)}`);
      await page.setContent(await (await ask()).text());
    },
  },
  {
    ...{
      name: 'findings-finding-openings',
      path: '/findings/$finding',
      who: 'lead',
      dialog: true,
      ids: { $finding: finding },
    },
    reach: async (page, look) => {
      await press(page, says(look, 'finding-handling', 'handling.readOpenings'));
      await page.locator('[role=dialog] :is(table, .empty)').first().waitFor();
    },
  },
  {
    ...{
      name: 'focus-groups-focusGroup-import',
      path: '/focus-groups/$focusGroup',
      who: 'secretary',
      dialog: true,
      ids: LED,
    },
    reach: async (page, look) => {
      await press(page, says(look, 'focus-groups', 'participation.importList'));
      const list = 'party,statement,state\nCaldovia,Trainers for exercises,PARTICIPATING\nNowhere,,OBSERVING\n';
      const file = { name: 'parties.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
      await page.locator('[role=dialog] input[type=file]').setInputFiles(file);
      await page.locator('[role=dialog] textarea').fill('List of the secretary, 3 March.');
      await page.locator('[role=dialog] input[type=checkbox]').check();
      await press(page, says(look, 'list-import', 'importList.check'));
      await page.locator('[role=dialog] :is(table, .problems li, .notice)').first().waitFor();
    },
  },
  {
    ...{
      name: 'focus-groups-focusGroup-report',
      path: '/focus-groups/$focusGroup',
      who: 'lead',
      dialog: true,
      ids: LED,
    },
    reach: async (page, look) => {
      for (const key of ['draft', 'submit', 'handIn'])
        await press(page, says(look, 'progress-report', `progressReport.${key}`));
      await page.locator('[role=dialog] select').first().waitFor();
    },
  },
];
