/** What mails about meetings need of the papers, which stand above them in the house and fill this in. */
export abstract class ItemSymbols {
  /** The symbols of the papers of each item of an agenda (by its UUID) that are for a member, as they stand today. */
  abstract visible(meetingId: string, memberId: string): Promise<ReadonlyMap<string, readonly string[]>>;
}
