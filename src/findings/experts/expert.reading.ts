import { isSelf, period } from '../../bodies/seat.reading.js';
import { decides } from '../../focus-groups/viewer-participation.reading.js';
import {
  column,
  type Expression,
  globalId,
  many,
  one,
  type TypeReading,
  validOn,
} from '../../kernel/reading/definition.js';
import type { FactReading } from '../../kernel/viewer/viewer-facts.js';
import { findingReading } from '../finding.reading.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** The findings that a viewer was invited to read, each alone. */
export const expertFact: FactReading = {
  name: 'expertOn',
  visitor: [],
  sql: `select coalesce(array_agg(distinct x.finding_id), '{}') from expert x
         where x.member_id = v.member_id and x.finding_id is not null and x.valid @> ${TODAY}`,
};

const seesWhatItIsAbout: Expression = (row, context) =>
  `((${row}.body_id = any(${context.viewer('inside')}) or ${decides(row, context)})
    and (${row}.finding_id is null or exists (select from finding about where about.id = ${row}.finding_id and ${findingReading.sight('about', context)})))`;

/** As the acts have it: leads and secretaries of the group, and the secretaries of the working group and its committee. */
const keeps: Expression = (row, context) =>
  `(${row}.body_id = any(${context.viewer('LEAD')}) or ${row}.body_id = any(${context.viewer('SECRETARY')})
    or exists (select from body led join body above on above.working_group_id = led.working_group_id and above.kind <> 'FOCUS_GROUP'
                where led.id = ${row}.body_id and above.id = any(${context.viewer('SECRETARY')})))`;

export const expertReading: TypeReading = {
  type: 'Expert',
  prefix: 'xpt',
  table: 'expert',
  sight: (row, context) => `(${isSelf(row, context)} or ${seesWhatItIsAbout(row, context)})`,
  fields: {
    id: globalId('xpt'),
    body: one('Body', 'body_id'),
    finding: one('Finding', 'finding_id'),
    ofOneFinding: column((row) => `(${row}.finding_id is not null)`),
    member: one('Member', 'member_id'),
    reason: 'reason',
    invitedBy: one('Member', 'invited_by'),
    invitedAt: 'invited_at',
    ...period,
    endedReason: 'ended_reason',
    endedBy: one('Member', 'ended_by'),
    endedAt: 'ended_at',
    viewerMayChange: column((row, context) => `(${keeps(row, context)} and ${row}.valid @> ${TODAY})`),
    version: 'version',
  },
};

const byName = (target: string): string =>
  `(select named.name from member named where named.id = ${target}.member_id), ${target}.id`;

export const bodyExperts = many(
  'Expert',
  (row, target, context) => `${target}.body_id = ${row}.id and ${validOn()(target, context)}`,
  byName,
);
export const findingExperts = many(
  'Expert',
  (row, target, context) => `${target}.finding_id = ${row}.id and ${validOn()(target, context)}`,
  byName,
);
