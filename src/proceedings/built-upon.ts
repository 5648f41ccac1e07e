import { Injectable } from '@nestjs/common';

/** Answers in a sentence what was built on a meeting since it was closed; null: nothing. Inside the running transaction. */
export type WhatWasBuilt = (meetingId: string) => Promise<string | null>;

/** What was built on the end of a meeting. Higher modules say what of theirs builds on it, such as a confirmed decision. */
@Injectable()
export class BuiltUpon {
  private readonly asked: WhatWasBuilt[] = [];

  by(what: WhatWasBuilt): void {
    this.asked.push(what);
  }

  async find(meetingId: string): Promise<string | null> {
    for (const what of this.asked) {
      const found = await what(meetingId);
      if (found) return found;
    }
    return null;
  }
}
