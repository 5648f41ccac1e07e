/** What a party said by other means, as a secretary recorded it. */
export interface Recorded {
  readonly by: string;
  readonly evidence: string;
  readonly receivedAt: Date;
}

/** Who says something for a party: somebody who represents it, or a secretary who knows what it said. */
export interface Speaker {
  readonly memberId: string | null;
  readonly recorded: Recorded | null;
}
