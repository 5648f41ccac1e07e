import { commentReading } from '../../discussions/comment.reading.js';
import { findingReading } from '../../findings/finding.reading.js';
import type { ReadingContext } from '../../kernel/reading/context.js';
import { column, type Expression, one, type RootReading, type TypeReading } from '../../kernel/reading/definition.js';
import { meetingSight } from '../meeting.sight.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** Who makes a group dormant: co-chairs and secretaries of its working group or of the committee. */
const steers: Expression = (row, context) =>
  `exists (select from body above where above.working_group_id = ${row}.working_group_id and above.kind <> 'FOCUS_GROUP'
     and (above.id = any(${context.viewer('CO_CHAIR')}) or above.id = any(${context.viewer('SECRETARY')})))`;

/** The last day of what the viewer sees of a sort of thing: what one may not see is not reckoned with. */
const lastOf =
  (table: string, at: string, sight: (row: string, context: ReadingContext) => string, where = ''): Expression =>
  (row, context) =>
    `(select max((happened.${at} at time zone 'UTC')::date) from ${table} happened
       where happened.body_id = ${row}.id${where} and happened.${at} <= now() and ${sight('happened', context)})`;

const lastMeeting = lastOf('meeting', 'starts_at', meetingSight, ` and happened.state in ('HELD', 'IN_SESSION')`);
const lastFinding = lastOf('finding', 'updated_at', findingReading.sight, ` and happened.state <> 'DRAFT'`);
const lastComment = lastOf('discussion_comment', 'said_at', commentReading.sight);
const activeSince: Expression = (row) =>
  `(select max((step.changed_at at time zone 'UTC')::date) from body_state_change step where step.body_id = ${row}.id and step.to_state = 'ACTIVE')`;

const quietSince: Expression = (row, context) =>
  `greatest(${[lastMeeting, lastFinding, lastComment, activeSince].map((one) => one(row, context)).join(', ')})`;

export const quietGroupReading: TypeReading = {
  type: 'QuietGroup',
  prefix: null,
  table: 'body',
  sight: steers,
  fields: {
    body: one('Body', 'id'),
    quietSince: column(quietSince),
    lastMeetingOn: column(lastMeeting),
    lastFindingOn: column(lastFinding),
    lastCommentOn: column(lastComment),
    activeSince: column(activeSince),
  },
};

/** Active, without a meeting to come, and quiet for so long; unless the chairs have looked at it. */
export const quietGroupRoots = (months: number): RootReading[] => [
  {
    field: 'quietGroups',
    kind: 'many',
    type: 'QuietGroup',
    where: (row, context) =>
      `${row}.kind = 'FOCUS_GROUP' and ${row}.state = 'ACTIVE'
       and ${quietSince(row, context)} <= (${TODAY} - make_interval(months => ${months}))::date
       and not exists (select from meeting coming where coming.body_id = ${row}.id and coming.state = 'SCHEDULED' and coming.starts_at > now() and ${meetingSight('coming', context)})
       and not exists (select from dormancy_declined kept where kept.body_id = ${row}.id and kept.quiet_until > ${TODAY})`,
    order: (row) => `${row}.name, ${row}.id`,
  },
];
