import { randomUUID } from 'node:crypto';
import { inDays } from '../../support/meeting-acts.js';
import { putProcedure, resolution } from '../../support/procedures.js';
import { putDecision, putSession } from '../../support/sessions.js';
import type { WalkWorld } from './world.js';

type Input = Record<string, unknown>;
type Case = (world: WalkWorld) => Promise<Input>;

const REASON = 'A good reason.';
const silence =
  (more: Input | ((world: WalkWorld) => Input), columns: Input = {}): Case =>
  async (world) => ({
    procedure: await putProcedure(world.app, world.meetings.committeeId, columns),
    ...(typeof more === 'function' ? more(world) : more),
  });
const vote = { kind: 'RECORDED_VOTE', rule: 'SIMPLE_MAJORITY', rule_base: 'PRESENT_AND_VOTING' };
const onBehalf = ({ meetings }: WalkWorld): Input => ({
  onBehalfOf: {
    seat: `sea_${meetings.group.seats[2]}`,
    evidence: { description: 'E-mail of the head of delegation', receivedAt: new Date().toISOString() },
  },
});
const atMeeting = ({ app, meetings }: WalkWorld, bodyId = meetings.committeeId): Promise<string> =>
  putSession(app, bodyId, bodyId === meetings.committeeId ? [String(meetings.group.seats[0])] : []);

async function waiting(world: WalkWorld): Promise<{ procedure: string }> {
  const procedure = await putProcedure(world.app, world.meetings.committeeId);
  await world.put('procedure_request', {
    ...{ procedure_id: procedure.slice(4), act: 'WITHDRAW', reason: REASON, requested_at: new Date() },
    agreed_by: [randomUUID()],
  });
  return { procedure };
}

/** A valid input for every act of procedures, made anew for each who asks. */
export const procedureActs: Readonly<Record<string, Case>> = {
  'openSilence (committee)': async (world) => ({
    subject: resolution(world.meetings.committee),
    ...{ expiry: inDays(20), atMeeting: await atMeeting(world) },
  }),
  'openSilence (focus group)': async (world) => ({
    subject: resolution(world.meetings.focusGroup),
    ...{ expiry: inDays(20), atMeeting: await atMeeting(world, world.meetings.focusGroupId) },
  }),
  adoptByConsensus: async (world) => ({
    subject: resolution(world.meetings.committee),
    meeting: await atMeeting(world),
  }),
  challengeDecision: async (world) => ({
    decision: await putDecision(world.app, await atMeeting(world), false),
    reason: REASON,
  }),
  settleChallenge: async (world) => {
    const decision = await putDecision(world.app, await atMeeting(world), false);
    const challenge = await world.put('decision_challenge', {
      ...{ decision_id: decision.slice(4), seat_id: world.meetings.group.seats[0], reason: REASON },
      ...{ on_behalf: true, challenged_at: new Date() },
    });
    return { challenge: `dch_${challenge}`, upheld: true, settlement: REASON };
  },
  openVote: async (world) => ({
    subject: resolution(world.meetings.committee),
    ...{ expiry: inDays(20), rule: 'SIMPLE_MAJORITY' },
  }),
  'object (committee)': silence({ text: 'We object.' }),
  'object (focus group)': async (world) => ({
    procedure: await putProcedure(world.app, world.meetings.focusGroupId),
    text: 'We object.',
  }),
  'object (on behalf of a seat)': silence((world) => ({ text: 'We object.', ...onBehalf(world) })),
  answerSilence: silence({}),
  castVote: silence({ position: 'FOR' }, vote),
  'castVote (on behalf of a seat)': silence((world) => ({ position: 'FOR', ...onBehalf(world) }), vote),
  closeVote: async (world) => {
    const procedure = await putProcedure(world.app, world.meetings.committeeId, vote);
    await world.app.sql(
      `insert into procedure_answer (id, procedure_id, seat_id, answer, on_behalf, late, counts, received_at, recorded_at)
       select gen_random_uuid(), procedure_id, seat_id, 'FOR', true, false, true, now(), now() from procedure_seat where procedure_id = $1`,
      [procedure.slice(4)],
    );
    return { procedure };
  },
  declareInterestInProcedure: silence({ statement: 'We advise the author.', withdraws: true }),
  'declareInterestInProcedure (on behalf of a seat)': silence((world) => ({
    statement: 'They advise the author.',
    ...onBehalf(world),
  })),
  attachStatement: silence({ kind: 'RESERVATION', text: 'As far as our law allows.' }),
  'attachStatement (on behalf of a seat)': silence((world) => ({
    ...{ kind: 'STATEMENT', text: 'We would have liked more.' },
    ...onBehalf(world),
  })),
  extendSilence: silence({ expiry: inDays(60), reason: REASON }),
  withdrawProcedure: silence({ reason: REASON }),
  suspendProcedure: silence({ reason: REASON }),
  resumeProcedure: silence({}, { state: 'SUSPENDED', suspended_at: new Date() }),
  declineProcedure: async (world) => ({ ...(await waiting(world)), reason: REASON }),
  confirmProcedure: waiting,
};
