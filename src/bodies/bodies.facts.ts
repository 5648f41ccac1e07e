import type { FactsReading } from '../kernel/viewer/viewer-facts.js';

const STEERING = ['CO_CHAIR', 'SECRETARY', 'COMMITTEE_MEMBER', 'OBSERVER'];
const ROLES = [...STEERING, 'LEAD', 'PARTICIPANT', 'OBSERVING', 'EXPERT'];

/** A fact: the distinct values of a column of the viewer's standings in which a condition holds. */
const collected = (column: string, where: string): string =>
  `coalesce(array_agg(distinct h.${column}) filter (where ${where}), '{}')`;

const FACTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ROLES.map((role) => [role, collected('body_id', `h.role = '${role}'`)])),
  inside: collected('body_id', `h.role <> 'OBSERVER'`),
  community: collected('working_group_id', 'true'),
};

/**
 * What a viewer is in which body today: a fact for each role (the ids of the bodies), `inside` (bodies whose papers
 * the viewer reads up to AMBER+STRICT) and `community` (working groups to whose community the viewer belongs).
 */
export const bodiesFacts: FactsReading = {
  visitor: Object.fromEntries(Object.keys(FACTS).map((name) => [name, []])),
  sql: `select json_build_object(${Object.entries(FACTS)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})
          from standing h where h.member_id = v.member_id and h.valid @> (now() at time zone 'UTC')::date`,
};
