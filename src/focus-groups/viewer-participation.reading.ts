import {
  column,
  everybody,
  type Expression,
  type FieldReading,
  type RootReading,
  type TypeReading,
} from '../kernel/reading/definition.js';

const TODAY = `(now() at time zone 'UTC')::date`;

/** Those who may answer a request, as `participation.decide` has it: leads and secretaries of the group itself. */
const awaitsViewer: Expression = (row, context) =>
  `(${row}.state = 'INTERESTED' and (${row}.body_id = any(${context.viewer('LEAD')}) or ${row}.body_id = any(${context.viewer('SECRETARY')})))`;

/** Whoever represents the party of a row today. */
export const isOfParty: Expression = (row, context) =>
  `exists (select from representation spoken where spoken.party_id = ${row}.party_id
     and spoken.member_id = ${context.viewer('memberId', 'uuid')} and spoken.valid @> ${TODAY})`;

/** A focal point of the party of a participation, who represents it today. */
const isFocalPoint: Expression = (row, context) =>
  `(${isOfParty(row, context)} and exists (select from focal_point point join body led on led.working_group_id = point.working_group_id
     where led.id = ${row}.body_id and point.party_id = ${row}.party_id
       and point.member_id = ${context.viewer('memberId', 'uuid')} and point.valid @> ${TODAY}))`;

/** Who asked; of a request that the secretary recorded, whoever represents the party; and its focal points. */
export const isRequester: Expression = (row, context) =>
  `(${isFocalPoint(row, context)} or coalesce(${row}.requested_by = ${context.viewer('memberId', 'uuid')}, false) or ${row}.recorded_by is not null and ${isOfParty(row, context)})`;
export const decides: Expression = (row, context) =>
  `(${row}.body_id = any(${context.viewer('LEAD')}) or ${row}.body_id = any(${context.viewer('SECRETARY')})` +
  ` or ${row}.body_id in (select led.id from body led where led.working_group_id = any(${context.viewer('CO_CHAIR')}) or led.working_group_id = any(${context.viewer('SECRETARY')})))`;

/** What the viewer may do with a participation. */
export const viewerParticipation: Readonly<Record<string, FieldReading>> = {
  awaitsViewer: column(awaitsViewer),
  viewerRepresents: column(isOfParty),
  viewerIsFocalPoint: column(isFocalPoint),
};

/** How a list of participations is ordered and filtered. */
export const participationLists: Pick<TypeReading, 'orders' | 'filters'> = {
  orders: { REQUESTED_AT: { sql: (row) => `${row}.requested_at`, cast: 'timestamptz' } },
  filters: {
    state: (row, context, path) => `${row}.state = ${context.argument(path, 'text')}`,
    awaitsViewer: (row, context, path) => `${awaitsViewer(row, context)} = ${context.argument(path, 'boolean')}`,
    viewerRepresents: (row, context, path) => `${isOfParty(row, context)} = ${context.argument(path, 'boolean')}`,
  },
};

export const participationRoots: RootReading[] = [
  { field: 'participations', kind: 'connection', type: 'Participation', where: everybody },
];
