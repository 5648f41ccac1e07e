/** What findings need of the register of decisions, which stands above them in the house and fills this in. */
export abstract class DecisionsTaken {
  /** UUID of the body that took a decision; null when there is no such decision. */
  abstract bodyOf(decisionId: string): Promise<string | null>;
}
