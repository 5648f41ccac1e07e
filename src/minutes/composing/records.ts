/** Under which item of the agenda something was recorded; the title as it stood then. */
export interface OfItem {
  readonly id: string;
  readonly itemId: string | null;
  readonly itemTitle: string;
}

export interface AttendanceRecord {
  readonly seat: string | null;
  readonly person: string;
  readonly byVideo: boolean;
  readonly speaks: boolean;
  readonly arrivedAt: Date;
  readonly leftAt: Date | null;
}
export interface CheckRecord {
  readonly at: Date;
  readonly reason: 'OPENING' | 'DECISION' | 'REQUEST';
  readonly requestedBy: string | null;
  readonly seats: number | null;
  readonly present: number;
  readonly quorum: number | null;
  readonly met: boolean | null;
}
export interface NoteRecord extends OfItem {
  readonly text: string;
}
export interface InterestRecord extends OfItem {
  readonly person: string;
  readonly statement: string;
  /** Whether they take no part in the item. */
  readonly withdraws: boolean;
  readonly settlement: string;
}
export interface DecisionRecord extends OfItem {
  readonly number: number;
  readonly text: string;
  readonly mode: 'CONSENSUS' | 'RECORDED_VOTE';
  readonly outcome: 'ADOPTED' | 'NOT_ADOPTED';
  readonly provisional: boolean;
  readonly inFavour: number;
  readonly against: number;
  readonly abstaining: number;
  readonly notParticipating: number;
}
export interface StatementRecord extends OfItem {
  readonly decisionId: string;
  readonly seatId: string;
  readonly kind: 'RESERVATION' | 'STATEMENT';
  readonly text: string;
}
export interface ItemRecord {
  readonly id: string;
  readonly title: string;
  readonly course: 'OPEN' | 'TAKEN' | 'DEFERRED' | 'NOT_REACHED';
  readonly courseReason: string;
}
export interface ActionRecord extends OfItem {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string | null;
}

/** What is recorded of a meeting, with names in the language of its minutes. */
export interface Records {
  readonly timeZone: string;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly presiding: readonly { readonly person: string; readonly at: Date }[];
  readonly attendance: readonly AttendanceRecord[];
  readonly checks: readonly CheckRecord[];
  readonly items: readonly ItemRecord[];
  readonly notes: readonly NoteRecord[];
  readonly interests: readonly InterestRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly statements: readonly StatementRecord[];
  readonly actions: readonly ActionRecord[];
}
