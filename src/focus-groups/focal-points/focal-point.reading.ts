import { isSelf, period } from '../../bodies/seat.reading.js';
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
import { memberReading } from '../../members/member.reading.js';
import { isOfParty } from '../viewer-participation.reading.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** The parties whose focal point a viewer is today, in whatever working group, and which they represent. */
export const standsBehindFact: FactReading = {
  name: 'standsBehind',
  visitor: [],
  sql: `select coalesce(array_agg(distinct point.party_id), '{}') from focal_point point
          join representation spoken on spoken.party_id = point.party_id and spoken.member_id = point.member_id and spoken.valid @> ${TODAY}
         where point.member_id = v.member_id and point.valid @> ${TODAY}`,
};

const keeps =
  (...roles: string[]): Expression =>
  (row, context) =>
    roles.map((role) => `${row}.working_group_id = any(${context.viewer(role)})`).join(' or ');

/** How it is known: for those who keep the working group, the party, and the person. */
const seesEvidence: Expression = (row, context) =>
  `(${keeps('SECRETARY', 'CO_CHAIR')(row, context)} or ${isSelf(row, context)} or ${isOfParty(row, context)})`;

/** Like whom somebody represents, it is for whoever sees the person. */
export const focalPointReading: TypeReading = {
  type: 'FocalPoint',
  prefix: 'fpt',
  table: 'focal_point',
  sight: (row, context) =>
    `exists (select from member shown where shown.id = ${row}.member_id and ${memberReading.sight('shown', context)})`,
  fields: {
    id: globalId('fpt'),
    workingGroup: one('Body', 'working_group_id'),
    party: one('Party', 'party_id'),
    member: one('Member', 'member_id'),
    ...period,
    evidence: column('evidence', seesEvidence),
    receivedAt: 'received_at',
    recordedBy: one('Member', 'recorded_by'),
    recordedAt: 'recorded_at',
    endedReason: column('ended_reason', seesEvidence),
    endedBy: one('Member', 'ended_by'),
    endedAt: 'ended_at',
    viewerMayEnd: column(
      (row, context) =>
        `((${keeps('SECRETARY')(row, context)}) and not isempty(${row}.valid) and (upper_inf(${row}.valid) or upper(${row}.valid) > ${TODAY}))`,
    ),
    version: 'version',
  },
};

export const partyFocalPoints = many(
  'FocalPoint',
  (row, target, context) => `${target}.party_id = ${row}.id and ${validOn()(target, context)}`,
  (target) => `(select named.name from member named where named.id = ${target}.member_id), ${target}.id`,
);
