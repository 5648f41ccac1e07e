import { globalId, many, one, type TypeReading } from '../../kernel/reading/definition.js';
import { inCommunity } from '../focus-group.reading.js';

export const milestoneReading: TypeReading = {
  type: 'Milestone',
  prefix: 'mil',
  table: 'milestone',
  sight: inCommunity,
  fields: {
    id: globalId('mil'),
    body: one('Body', 'body_id'),
    title: 'title',
    plannedOn: 'planned_on',
    reachedOn: 'reached_on',
    shownBy: 'shown_by',
    droppedReason: 'dropped_reason',
    version: 'version',
  },
};

export const bodyMilestones = many(
  'Milestone',
  'body_id',
  (target) => `coalesce(${target}.reached_on, ${target}.planned_on), ${target}.title, ${target}.id`,
);
