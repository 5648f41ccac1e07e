import { type FactReading, roleInBodies } from '../kernel/viewer/viewer-facts.js';

const TODAY = `(now() at time zone 'UTC')::date`;
const standing = (select: string, where: string): string =>
  `select ${select} from standing h where h.member_id = v.member_id and h.valid @> ${TODAY} and ${where}`;

const ROLES = ['CO_CHAIR', 'SECRETARY', 'COMMITTEE_MEMBER', 'OBSERVER', 'LEAD', 'PARTICIPANT', 'OBSERVING'] as const;

const bodies = (name: string, select: string, where: string): FactReading => ({
  name,
  sql: `select coalesce(array_agg(distinct held.id), '{}') from (${standing(select, where)}) held(id)`,
  visitor: [],
});

/**
 * What a viewer is in which body today: a fact for each role (the ids of the bodies), `inside` (bodies whose papers
 * the viewer reads up to AMBER+STRICT) and `community` (working groups to whose community the viewer belongs).
 */
export const bodiesFacts: FactReading[] = [
  ...ROLES.map((role) => roleInBodies(role, standing('h.body_id', `h.role = '${role}'`))),
  bodies('inside', 'h.body_id', `h.role <> 'OBSERVER'`),
  bodies('community', 'h.working_group_id', 'true'),
];
