import { ofWorkingGroup } from '../../bodies/body.reading.js';
import type { ReadingContext } from '../../kernel/reading/context.js';
import {
  column,
  computed,
  type Expression,
  globalId,
  many,
  object,
  one,
  type RootReading,
  type TypeReading,
} from '../../kernel/reading/definition.js';
import { uuidOf } from '../../kernel/reading/global-id.js';
import { SUMMARY } from '../wording/wording.reading.js';

/** Of the finding, its group, and the wording that was released. */
const ofFinding =
  (sql: string): Expression =>
  (row) =>
    `(select ${sql} from finding released join body cited on cited.id = released.body_id join finding_revision worded on worded.finding_id = released.id and worded.number = ${row}.revision where released.id = ${row}.finding_id)`;
const whereFinding =
  (condition: (finding: string, row: string, context: ReadingContext) => string): Expression =>
  (row, context) =>
    `exists (select from finding released where released.id = ${row}.finding_id and ${condition('released', row, context)})`;

const isLatest = whereFinding((finding, row) => `${finding}.released_revision = ${row}.revision`);
const releasedOn: Expression = (row, context) =>
  ofFinding(`(${row}.released_at at time zone cited.home_time_zone)::date`)(row, context);
const language = ofFinding(
  `nullif(search_language(concat_ws(' ', worded.title, worded.summary_what, worded.body_markdown)), 'und')`,
);
const summary = Object.fromEntries(
  Object.entries(SUMMARY).map(([part, name]) => [part, ofFinding(`worded.${name}`)] as const),
);

/** Everybody reads every wording that was released, until the finding is withdrawn. */
export const releasedFindingReading: TypeReading = {
  type: 'ReleasedFinding',
  prefix: 'rel',
  table: 'finding_release',
  sight: whereFinding((finding) => `${finding}.state <> 'WITHDRAWN'`),
  fields: {
    id: globalId('rel'),
    symbol: column(ofFinding('released.symbol')),
    revision: 'revision',
    latest: column(isLatest),
    versions: many('ReleasedFinding', (row, target) => `${target}.finding_id = ${row}.finding_id`, 'revision'),
    kind: 'kind',
    label: column(() => `'CLEAR'`),
    language: column(language),
    title: column(ofFinding('worded.title')),
    summary: object(Object.fromEntries(Object.entries(summary).map(([part, sql]) => [part, column(sql)]))),
    summaryHtml: computed(summary),
    bodyMarkdown: column(ofFinding('worded.body_markdown')),
    bodyHtml: computed({ markdown: ofFinding('worded.body_markdown') }),
    evidence: many(
      'ReleasedEvidence',
      (row, target) =>
        `${row}.covers_evidence and ${target}.finding_id = ${row}.finding_id and ${target}.revision = ${row}.revision`,
      'position',
    ),
    textSha256: 'text_sha256',
    body: one('Body', (row, target, context) =>
      whereFinding((finding) => `${finding}.body_id = ${target}.id`)(row, context),
    ),
    releasedAt: 'released_at',
    releasedOn: column(releasedOn),
    ...Object.fromEntries(
      ['citation', 'citationBibtex', 'citationCsl', 'url'].map((field) => [
        field,
        computed({
          ...{
            symbol: ofFinding('released.symbol'),
            title: ofFinding('worded.title'),
            revision: 'revision',
            kind: 'kind',
          },
          ...{ language, releasedOn, group: ofFinding('cited.name') },
          workingGroup: ofFinding('(select above.name from body above where above.id = cited.working_group_id)'),
        }),
      ]),
    ),
  },
  orders: { RELEASED_AT: { sql: (row) => `${row}.released_at`, cast: 'timestamptz' } },
  defaultOrder: { field: 'RELEASED_AT', direction: 'DESC' },
  filters: {
    body: (row, context, path) =>
      whereFinding((finding) => `${finding}.body_id = ${context.argument(path, 'uuid', uuidOf('bdy'))}`)(row, context),
    workingGroup: (row, context, path) =>
      whereFinding((finding) => ofWorkingGroup(finding, context, path))(row, context),
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
  },
};

/** Reached only through what was released; `host` is that of this server, whose pages for members are no evidence. */
export const releasedEvidenceReading = (host: string): TypeReading => ({
  type: 'ReleasedEvidence',
  prefix: null,
  table: 'finding_evidence',
  sight: () => 'true',
  fields: {
    kind: 'kind',
    words: 'words',
    link: column((row) => `case when leads_outside(${row}.link, '${host.replaceAll("'", "''")}') then ${row}.link end`),
  },
});

export const releasedRoots: RootReading[] = [
  { field: 'releasedFindings', kind: 'connection', type: 'ReleasedFinding', where: isLatest },
  {
    field: 'releasedFinding',
    kind: 'one',
    type: 'ReleasedFinding',
    where: (row, context) => {
      const version =
        context.given('revision') == null ? '' : ` and ${row}.revision = ${context.argument('revision', 'integer')}`;
      if (context.given('by', 'id') != null)
        return `${row}.id = ${context.argument(['by', 'id'], 'uuid', uuidOf('rel'))}${version}`;
      const named = whereFinding((finding) => `${finding}.symbol = ${context.argument(['by', 'symbol'], 'text')}`);
      return `${named(row, context)}${version === '' ? ` and ${isLatest(row, context)}` : version}`;
    },
  },
];
