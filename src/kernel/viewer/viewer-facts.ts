import { Injectable } from '@nestjs/common';
import { type Credential, type Fact, Viewer } from './viewer.js';

/** SQL that gives a fact, over `v.account_id` and `v.member_id` (UUIDs; the latter null for accounts without a member). */
export interface FactReading {
  readonly name: string;
  readonly sql: string;
  /** What the fact is for somebody who has not signed in. */
  readonly visitor: Fact;
}

/** Facts that one look at the database gives: `sql` selects a JSON object of them. */
export interface FactsReading {
  /** The facts by name, as they are for somebody who has not signed in. */
  readonly visitor: Readonly<Record<string, Fact>>;
  readonly sql: string;
}

/** The facts about a viewer, contributed by the modules and read together in the statement that authenticates. */
@Injectable()
export class ViewerFacts {
  private readonly readings: FactsReading[] = [];
  private anonymous: Viewer | null = null;

  contribute(...readings: (FactReading | FactsReading)[]): void {
    for (const reading of readings) {
      const added = 'name' in reading ? single(reading) : reading;
      for (const name of Object.keys(added.visitor)) {
        if (this.readings.some(({ visitor }) => name in visitor))
          throw new Error(`The fact ${name} is contributed twice.`);
      }
      this.readings.push(added);
    }
    this.anonymous = null;
  }

  /** Select list for a statement whose rows `v` have `account_id` and `member_id`: a JSON array of objects of facts. */
  selectList(): string {
    return `json_build_array(${this.readings.map(({ sql }) => `(${sql})`).join(', ')})`;
  }

  /** SQL of one fact, out of the column `facts` that the select list gave a row. */
  of(name: string, row: string, cast: string): string {
    const index = this.readings.findIndex(({ visitor }) => name in visitor);
    if (index < 0) throw new Error(`There is no fact ${name}.`);
    const value = `${row}.facts->${index}->`;
    if (cast === 'json') return `(${value}'${name}')`;
    return cast.endsWith('[]')
      ? `array(select json_array_elements_text(${value}'${name}'))::${cast}`
      : `(${value}>'${name}')::${cast}`;
  }

  visitor(): Viewer {
    this.anonymous ??= this.viewer(
      null,
      null,
      { kind: 'none' },
      this.readings.map(({ visitor }) => visitor),
    );
    return this.anonymous;
  }

  viewer(
    accountId: string | null,
    memberId: string | null,
    credential: Credential,
    facts: readonly Readonly<Record<string, Fact>>[],
  ): Viewer {
    return new Viewer(accountId, memberId, credential, Object.assign({}, ...facts) as Record<string, Fact>);
  }
}

const single = ({ name, sql, visitor }: FactReading): FactsReading => ({
  visitor: { [name]: visitor },
  sql: `select json_build_object('${name}', (${sql}))`,
});
