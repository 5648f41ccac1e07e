import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Clock } from '../clock.js';
import type { Fact } from '../viewer/viewer.js';
import { ViewerFacts } from '../viewer/viewer-facts.js';
import { ReadingContext, StatementParameters } from './context.js';
import { READING_POOL } from './reader.js';
import { Readings } from './registry.js';

/** Rows of viewers, as the statement that authenticates has them: `ids` stands for the credentials that are asked about. */
export type ViewersSql = (ids: string) => string;

/** What is asked about: UUIDs of things by type. */
export type Things = ReadonlyMap<string, ReadonlySet<string>>;

/** What a viewer sees of the things (`Finding <uuid>`), and the facts about them that were asked for. */
export interface Seeing {
  readonly sees: ReadonlySet<string>;
  readonly facts: Readonly<Record<string, Fact>>;
}

/** By credential; one that is missing holds no more. */
export type Seen = ReadonlyMap<string, Seeing>;

export const thingKey = (type: string, id: string): string => `${type} ${id}`;

interface Row {
  readonly credential_id: string;
  readonly facts: Readonly<Record<string, Fact>> | null;
  readonly type: string | null;
  readonly ids: readonly string[] | null;
}

/** Facts as columns of a row for each viewer, where a reading for one viewer has parameters. */
class ManyViewers extends ReadingContext {
  readonly columns = new Map<string, string>();

  constructor(
    parameters: StatementParameters,
    private readonly facts: ViewerFacts,
  ) {
    super(parameters, { field: -1, values: {} }, null);
  }

  override viewer(fact: string, cast = 'uuid[]'): string {
    const column = `"${fact} ${cast}"`;
    this.columns.set(column, this.facts.of(fact, 'looked', cast));
    return `viewing.${column}`;
  }
}

/** Asks for many viewers at once what each sees of some things, by the same predicates as readings, in one statement. */
@Injectable()
export class Sights {
  constructor(
    @Inject(READING_POOL) private readonly pool: pg.Pool,
    private readonly readings: Readings,
    private readonly facts: ViewerFacts,
    private readonly clock: Clock,
  ) {}

  async of(
    viewers: ViewersSql,
    credentials: readonly string[],
    things: Things,
    facts: readonly string[] = [],
  ): Promise<Seen> {
    const parameters = new StatementParameters();
    const who = viewers(parameters.place('credentials', 'uuid[]', () => credentials));
    const context = new ManyViewers(parameters, this.facts);
    const selects = [...things].map(([type, ids]) => {
      const { table, sight } = this.readings.type(type);
      const asked = parameters.place(`things ${type}`, 'uuid[]', () => [...ids]);
      return `select viewing.credential_id, null::json, '${type}', array_agg(t.id) from viewing cross join ${table} t where t.id = any(${asked}) and ${sight('t', context)} group by 1`;
    });
    const told = facts.map((name) => `'${name}', ${this.facts.of(name, 'looked', 'json')}`).join(', ');
    const columns = [...context.columns].map(([column, sql]) => `, ${sql} as ${column}`).join('');
    const text = `
      with looked as materialized (select v.credential_id, ${this.facts.selectList()} as facts from (${who}) v),
      viewing as materialized (select looked.credential_id, json_build_object(${told}) as facts${columns} from looked)
      ${['select credential_id, facts, null::text as type, null::uuid[] as ids from viewing', ...selects].join(' union all ')}`;
    const values = parameters.values(this.facts.visitor(), this.clock.now());
    const { rows } = await this.pool.query<Row>(parameters.statement(text.trim()), values);
    const seen = new Map<string, { sees: Set<string>; facts: Readonly<Record<string, Fact>> }>();
    for (const { credential_id: credential, facts: known } of rows)
      if (known) seen.set(credential, { sees: new Set(), facts: known });
    for (const { credential_id: credential, type, ids } of rows)
      for (const id of ids ?? []) seen.get(credential)?.sees.add(thingKey(type ?? '', id));
    return seen;
  }
}
