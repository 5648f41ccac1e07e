/** A notification of adoption: a copy of what the record says, in the form in which it is signed. Instants are in UTC. */
export interface Notification extends Readonly<Record<string, unknown>> {
  readonly type: 'notification of adoption';
  readonly format: 1;
  /** The installation that issues it, by its address. */
  readonly issuedBy: string;
  readonly body: { readonly id: string; readonly name: string };
  readonly procedure: {
    readonly id: string;
    readonly mode: string;
    readonly openedAt: string;
    readonly expiresAt: string;
    readonly extensions: readonly {
      readonly formerExpiresAt: string;
      readonly expiresAt: string;
      readonly reason: string;
      readonly extendedAt: string;
    }[];
    readonly suspensions: readonly {
      readonly suspendedAt: string;
      readonly resumedAt: string | null;
      readonly reason: string;
    }[];
  };
  readonly text: {
    readonly title: string;
    readonly markdown: string;
    readonly sha256: string;
    /** What sort of text it is, such as `Resolution`. */
    readonly sort: string;
  };
  readonly adoption: {
    readonly adoptedAt: string;
    readonly effectiveOn: string | null;
    /** In words, with the arithmetic of a vote. */
    readonly result: string;
    readonly decision: { readonly id: string; readonly number: number } | null;
  };
  readonly basis: {
    readonly restsOn: string | null;
    readonly clause: CitedClause | null;
    readonly quorumClause: CitedClause | null;
    readonly meeting: { readonly id: string; readonly title: string; readonly startsAt: string | null } | null;
    readonly waivers: readonly { readonly rule: string; readonly reason: string; readonly agreedBy: string }[];
  };
  /** Null outside of votes. */
  readonly tally: Readonly<Record<string, number | string | null>> | null;
  /** As they stood when it was opened; `answer` is the one that counts. */
  readonly seats: readonly {
    readonly number: number;
    readonly party: string | null;
    readonly answer: string | null;
    readonly receivedAt: string | null;
    readonly onBehalf: boolean;
    /** What it declared an interest in; absent where it declared none. */
    readonly interests?: readonly DeclaredInterest[];
  }[];
  readonly statements: readonly {
    readonly seat: number;
    readonly party: string | null;
    readonly kind: string;
    readonly text: string;
    readonly receivedAt: string;
  }[];
}

export interface DeclaredInterest {
  readonly statement: string;
  /** Whether it took no part by that. */
  readonly withdraws: boolean;
  readonly declaredAt: string;
  readonly onBehalf: boolean;
}

export interface CitedClause {
  readonly number: string;
  /** Of the terms of reference. */
  readonly version: string;
}
