/** What terms of reference can provide for in a form that the software reads. */
export enum ProvisionKind {
  SEATS = 'SEATS',
  CO_CHAIRS = 'CO_CHAIRS',
  TERM_LENGTH = 'TERM_LENGTH',
  RENEWALS = 'RENEWALS',
  HOLDING_OVER = 'HOLDING_OVER',
  QUORUM = 'QUORUM',
  DECISION_RULE = 'DECISION_RULE',
  SILENCE_PERIOD = 'SILENCE_PERIOD',
  NOTICE_PERIOD = 'NOTICE_PERIOD',
  CORRECTION_PERIOD = 'CORRECTION_PERIOD',
  CADENCE = 'CADENCE',
  SYMPOSIUM_CADENCE = 'SYMPOSIUM_CADENCE',
  JOINT_ACTS = 'JOINT_ACTS',
}

export enum DecisionRule {
  CONSENSUS = 'CONSENSUS',
  SIMPLE_MAJORITY = 'SIMPLE_MAJORITY',
  TWO_THIRDS_MAJORITY = 'TWO_THIRDS_MAJORITY',
  THREE_QUARTERS_MAJORITY = 'THREE_QUARTERS_MAJORITY',
  UNANIMITY = 'UNANIMITY',
}

/** Which seats a quorum, or a majority, is counted of: the first of each is what holds where the terms name none. */
export enum ProvisionBase {
  ALL_SEATS = 'ALL_SEATS',
  FILLED_SEATS = 'FILLED_SEATS',
  PRESENT_AND_VOTING = 'PRESENT_AND_VOTING',
  PRESENT = 'PRESENT',
  ENTITLED = 'ENTITLED',
}

/** What the terms in force provide: `value` in the shape of its kind (null: the terms say nothing of it), and the clause. */
export interface Provision {
  readonly value: unknown;
  /** UUID of the clause. */
  readonly clauseId: string | null;
  /** Where it stands, for people: `version 2, clause 11`. */
  readonly cites: string;
}

/** The terms, as a refusal that rests on them names them. */
export const theTerms = (cites: string): string => `The terms of reference (${cites})`;

/** What bodies need of the terms of reference, which stand above them in the house and fill this in. */
export abstract class ProvisionsInForce {
  /**
   * What the terms in force on a day (YYYY-MM-DD) provide for a body: its own terms, else those of its working group.
   * Null when no terms are in force or they are silent. Read inside the running transaction.
   */
  abstract provision(bodyId: string, kind: ProvisionKind, on: string): Promise<Provision | null>;

  /** Where a clause (UUID) stands, for people: `version 2, clause 11`. */
  abstract cites(clauseId: string): Promise<string>;
}
