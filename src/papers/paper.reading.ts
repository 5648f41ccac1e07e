import { ofWorkingGroup } from '../bodies/body.reading.js';
import { insideSight, labelSight } from '../handling/label.js';
import {
  column,
  computed,
  connection,
  everybody,
  type Expression,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { meetingSight } from '../meetings/meeting.sight.js';
import { supersedes } from './item-paper.repository.js';

/** Who keeps the papers of a body: its co-chairs, leads and secretaries. */
const keepsPapers: Expression = (row, context) =>
  `(${['CO_CHAIR', 'LEAD', 'SECRETARY'].map((role) => `${row}.body_id = any(${context.viewer(role)})`).join(' or ')})`;

/** By its label; the chairs' own are for them alone, and a withdrawn one is for those inside the body. */
const sight: Expression = (row, context) =>
  `case when ${row}.audience = 'CHAIRS' then ${insideSight(row, context)} and ${keepsPapers(row, context)}` +
  ` when ${row}.state = 'WITHDRAWN' then ${insideSight(row, context)}` +
  ` else ${labelSight(row, context)} end`;

const openedByViewer: Expression = (row, context) =>
  `(select o.opened_at from paper_opening o where o.paper_id = ${row}.id and o.member_id = ${context.viewer('memberId', 'uuid')})`;

export const paperReading: TypeReading = {
  type: 'Paper',
  prefix: 'pap',
  table: 'paper',
  sight,
  fields: {
    id: globalId('pap'),
    symbol: 'symbol',
    kind: 'kind',
    audience: 'audience',
    label: 'label',
    state: 'state',
    title: 'title',
    body: one('Body', 'body_id'),
    meeting: one('Meeting', 'meeting_id'),
    relation: 'relation',
    base: one('Paper', 'base_id'),
    followers: many('Paper', 'base_id', (target) => `${target}.issued_at, ${target}.id`),
    fileName: 'file_name',
    contentType: 'content_type',
    size: 'size_bytes',
    sha256: 'sha256',
    filePath: column((row) => `'/papers/pap_' || ${row}.id || '/file'`),
    issuedBy: one('Member', 'issued_by'),
    issuedAt: 'issued_at',
    withdrawalReason: 'withdrawal_reason',
    openedAt: column(openedByViewer),
    notOpenedBy: many(
      'Member',
      (row, target) =>
        `${target}.id <> ${row}.issued_by and exists (select from paper_reader r where r.paper_id = ${row}.id and r.member_id = ${target}.id)` +
        ` and not exists (select from paper_opening o where o.paper_id = ${row}.id and o.member_id = ${target}.id)`,
      'name',
      keepsPapers,
    ),
    updatedAt: 'updated_at',
    version: 'version',
    viewerCan: computed({
      bodyId: 'body_id',
      workingGroup: (row) => `(select b.working_group_id from body b where b.id = ${row}.body_id)`,
      state: 'state',
      symbol: 'symbol',
    }),
  },
  orders: {
    ISSUED_AT: { sql: (row) => `${row}.issued_at`, cast: 'timestamptz' },
    TITLE: { sql: (row) => `${row}.title`, cast: 'text' },
  },
  defaultOrder: { field: 'ISSUED_AT', direction: 'DESC' },
  filters: {
    body: (row, context, path) =>
      context.given(...path, 'id') != null
        ? `${row}.body_id = ${context.argument([...path, 'id'], 'uuid', uuidOf('bdy'))}`
        : `${row}.body_id = (select b.id from body b where b.slug = ${context.argument([...path, 'slug'], 'text')})`,
    workingGroup: ofWorkingGroup,
    // A filter by a meeting that the viewer may not see would tell which papers are for it.
    meeting: (row, context, path) =>
      `${row}.meeting_id = ${context.argument(path, 'uuid', uuidOf('mtg'))} and exists (select from meeting m where m.id = ${row}.meeting_id and ${meetingSight('m', context)})`,
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
    audience: (row, context, path) => `${row}.audience = ${context.argument(path, 'text')}`,
    label: (row, context, path) => `${row}.label = ${context.argument(path, 'text')}`,
    state: (row, context, path) => `${row}.state = ${context.argument(path, 'text')}`,
    year: (row, context, path) => `${row}.year = ${context.argument(path, 'integer')}`,
    symbol: (row, context, path) => `${row}.symbol = ${context.argument(path, 'text')}`,
    textContains: (row, context, path) =>
      `position(lower(${context.argument(path, 'text')}) in lower(${row}.symbol || ' ' || ${row}.title)) > 0`,
    opened: (row, context, path) =>
      `(${openedByViewer(row, context)} is not null) = ${context.argument(path, 'boolean')}`,
  },
};

/** `AgendaItem.papers`: those attached and all that belongs to them; of revisions, the last that the viewer may see. */
export const papersOfItem = many(
  'Paper',
  (row, target, context) =>
    `${target}.id in (select agenda_item_papers(${row}.id)) and ${target}.state = 'ISSUED'` +
    ` and not exists (select from paper later where ${supersedes('later', target)} and ${sight('later', context)})`,
  (target) => `${target}.issued_at, ${target}.id`,
);

/** `Meeting.papers`. */
export const papersOfMeeting = connection('Paper', 'meeting_id');

export const paperRoots: RootReading[] = [
  { field: 'papers', kind: 'connection', type: 'Paper', where: everybody },
  {
    field: 'paper',
    kind: 'one',
    type: 'Paper',
    where: (row, context) => `${row}.id = ${context.argument(['id'], 'uuid', uuidOf('pap'))}`,
  },
];
