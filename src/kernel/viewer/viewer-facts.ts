import { Injectable } from '@nestjs/common';
import { type Credential, type Fact, Viewer } from './viewer.js';

/** SQL that gives a fact, over `v.account_id` and `v.member_id` (UUIDs; the latter null for accounts without a member). */
export interface FactReading {
  readonly name: string;
  readonly sql: string;
  /** What the fact is for somebody who has not signed in. */
  readonly visitor: Fact;
}

/** The facts about a viewer, contributed by the modules and read together in the statement that authenticates. */
@Injectable()
export class ViewerFacts {
  private readonly readings: FactReading[] = [];
  private anonymous: Viewer | null = null;

  contribute(...readings: FactReading[]): void {
    for (const reading of readings) {
      if (this.readings.some(({ name }) => name === reading.name))
        throw new Error(`The fact ${reading.name} is contributed twice.`);
      this.readings.push(reading);
    }
    this.anonymous = null;
  }

  /** Select list for a statement whose rows have `account_id` and `member_id`; one JSON object. */
  selectList(): string {
    return `json_build_object(${this.readings.map(({ name, sql }) => `'${name}', (${sql})`).join(', ')})`;
  }

  visitor(): Viewer {
    this.anonymous ??= new Viewer(
      null,
      null,
      { kind: 'none' },
      Object.fromEntries(this.readings.map(({ name, visitor }) => [name, visitor])),
    );
    return this.anonymous;
  }

  viewer(accountId: string, memberId: string | null, credential: Credential, facts: Record<string, Fact>): Viewer {
    return new Viewer(accountId, memberId, credential, facts);
  }
}

/** A role held in bodies: `sql` selects the ids of the bodies. */
export const roleInBodies = (role: string, sql: string): FactReading => ({
  name: role,
  sql: `select coalesce(array_agg(distinct held.body_id), '{}') from (${sql}) held(body_id)`,
  visitor: [],
});
