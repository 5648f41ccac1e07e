import type { Expression } from '../kernel/reading/definition.js';
import type { SubjectType } from './procedure.entity.js';

/**
 * Those inside the body of a row with `body_id`, and of a working group the committee, up to AMBER: as for the drafts
 * that are put to decision.
 */
export const insideDecidingBody: Expression = (row, context) =>
  `(${context.viewer('labelCeiling', 'text')} in ('AMBER', 'AMBER_STRICT') and (${row}.body_id = any(${context.viewer('inside')})` +
  ` or ${row}.body_id in (select committee.working_group_id from body committee where committee.kind = 'STEERING_COMMITTEE' and committee.id = any(${context.viewer('inside')}))))`;

/** Who sees a procedure; sorts of text may decide that for themselves, and are known when everything has started. */
export const sightOf =
  (own: () => readonly [SubjectType, Expression][]): Expression =>
  (row, context) => {
    const cases = own().map(([type, sight]) => `when '${type}' then ${sight(row, context)}`);
    const inside = insideDecidingBody(row, context);
    return cases.length > 0 ? `(case ${row}.subject_type ${cases.join(' ')} else ${inside} end)` : inside;
  };

const TODAY = `(now() at time zone 'UTC')::date`;

/** Seats that count in a procedure, and for which the viewer has a voice today: advisers have none. */
export const voicesIn: Expression = (row, context) =>
  `(select voiced.seat_id from procedure_seat voiced
      join delegate d on d.seat_id = voiced.seat_id and d.member_id = ${context.viewer('memberId', 'uuid')} and d.capacity <> 'ADVISER' and d.valid @> ${TODAY}
      join seat_held t on t.seat_id = voiced.seat_id and t.valid @> ${TODAY}
     where voiced.procedure_id = ${row}.id)`;

/** Where it is by the clock, though nobody may have settled it since it expired. */
export const stateNow = (row: string): string =>
  `procedure_state(${row}.id, ${row}.kind, ${row}.state, ${row}.expires_at)`;

/** Whether it has not ended, by the clock. */
export const isRunning = (row: string): string => `${stateNow(row)} in ('PROPOSED', 'OPEN', 'SUSPENDED')`;

/** Whether an act on it waits for the viewer: a co-chair of the body who has not agreed yet. */
export const awaitsConfirmation: Expression = (row, context) =>
  `(${row}.body_id = any(${context.viewer('CO_CHAIR')}) and ${isRunning(row)} and exists (
      select from procedure_request asked where asked.procedure_id = ${row}.id and asked.settled_at is null
        and coalesce(${context.viewer('memberId', 'uuid')} <> all(asked.agreed_by), false)))`;

/** Whether it runs, and an answer of the viewer would count and is not there. */
export const awaitsViewer: Expression = (row, context) =>
  `(${row}.kind in ('SILENCE', 'RECORDED_VOTE') and ${stateNow(row)} in ('OPEN', 'SUSPENDED') and case
      when exists (select from procedure_seat counted where counted.procedure_id = ${row}.id)
      then exists (select from ${voicesIn(row, context)} own where not exists (
        select from procedure_answer a where a.procedure_id = ${row}.id and a.counts and a.seat_id = own.seat_id))
      else ${row}.body_id = any(${context.viewer('inside')}) and not exists (
        select from procedure_answer a where a.procedure_id = ${row}.id and a.counts and a.member_id = ${context.viewer('memberId', 'uuid')})
    end)`;
