import {
  column,
  computed,
  everybody,
  type Expression,
  type FilterReading,
  globalId,
  many,
  one,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';
import { uuidOf } from '../kernel/reading/global-id.js';
import { source } from '../members/source-document.reading.js';

/** Of a row with a body: whether that is the working group with a short name, or below it. */
export const ofWorkingGroup: FilterReading = (row, context, path) =>
  `${row}.body_id in (select b.id from body b join body g on g.id = b.working_group_id where g.slug = ${context.argument(path, 'text')})`;

export const bodyReading: TypeReading = {
  type: 'Body',
  prefix: 'bdy',
  table: 'body',
  sight: (row, context) =>
    `(${row}.state <> 'PROPOSED' or ${row}.working_group_id = any(${context.viewer('community')}))`,
  fields: {
    id: globalId('bdy'),
    slug: 'slug',
    kind: 'kind',
    name: 'name',
    abbreviation: 'abbreviation',
    state: 'state',
    descriptionMarkdown: 'description_markdown',
    descriptionHtml: computed({ markdown: 'description_markdown' }),
    homeTimeZone: 'home_time_zone',
    symbolPrefix: 'symbol_prefix',
    establishedOn: 'established_on',
    workingGroup: one('Body', 'working_group_id'),
    viewerBelongs: column((row, context) => `(${row}.working_group_id = any(${context.viewer('community')}))`),
    parent: one('Body', 'parent_id'),
    steeringCommittee: one(
      'Body',
      (row, target) => `${target}.working_group_id = ${row}.working_group_id and ${target}.kind = 'STEERING_COMMITTEE'`,
    ),
    focusGroups: many(
      'Body',
      (row, target) => `${target}.working_group_id = ${row}.working_group_id and ${target}.kind = 'FOCUS_GROUP'`,
      'name',
    ),
    invented: 'invented',
    source,
    version: 'version',
    viewerCan: computed({
      id: 'id',
      workingGroup: 'working_group_id',
      committee: (row) =>
        `(select c.id from body c where c.working_group_id = ${row}.working_group_id and c.kind = 'STEERING_COMMITTEE')`,
      kind: 'kind',
      state: 'state',
      version: 'version',
    }),
  },
  orders: { NAME: { sql: (row) => `${row}.name`, cast: 'text' } },
  filters: {
    kind: (row, context, path) => `${row}.kind = ${context.argument(path, 'text')}`,
    state: (row, context, path) => `${row}.state = ${context.argument(path, 'text')}`,
    workingGroup: (row, context, path) =>
      `${row}.working_group_id = (select g.id from body g where g.kind = 'WORKING_GROUP' and g.slug = ${context.argument(path, 'text')})`,
    viewerInside: (row, context, path) =>
      `(${row}.id = any(${context.viewer('inside')})) = ${context.argument(path, 'boolean')}`,
  },
};

/** The body that a `by` argument (id or slug) names. */
export const bodyBy =
  (argument: string): Expression =>
  (row, context) =>
    context.given(argument, 'id') != null
      ? `${row}.id = ${context.argument([argument, 'id'], 'uuid', uuidOf('bdy'))}`
      : `${row}.slug = ${context.argument([argument, 'slug'], 'text')}`;

export const bodyRoots: RootReading[] = [
  { field: 'bodies', kind: 'connection', type: 'Body', where: everybody },
  { field: 'body', kind: 'one', type: 'Body', where: bodyBy('by') },
  {
    field: 'workingGroup',
    kind: 'one',
    type: 'Body',
    where: (row, context) => `${bodyBy('by')(row, context)} and ${row}.kind = 'WORKING_GROUP'`,
  },
  {
    field: 'steeringCommittee',
    kind: 'one',
    type: 'Body',
    where: (row, context) =>
      `${row}.kind = 'STEERING_COMMITTEE' and ${row}.working_group_id = (select g.id from body g where g.kind = 'WORKING_GROUP' and g.slug = ${context.argument('workingGroup', 'text')})`,
  },
];
