import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import pg from 'pg';
import { Clock } from '../clock.js';
import { NotFound } from '../refused.js';
import { Transaction } from '../transaction.js';
import type { Viewer } from '../viewer/viewer.js';
import { ReadingContext, StatementParameters } from './context.js';
import type { Reference } from './global-id.js';
import { type Plan, Plans, valuesOf } from './plans.js';
import { Readings } from './registry.js';
import type { Operation } from './selection.js';

export const READING_POOL = Symbol('reading pool');

/** A statement gets a name (and so a plan kept by PostgreSQL) from its third use. */
const USES_BEFORE_NAMED = 3;
/** Prepared deep statements cost a connection about 150 kB each, so only so many are kept. */
const MOST_NAMED = 200;

/** Runs plans: one root field, one statement. */
@Injectable()
export class Reader {
  private readonly named = new Set<string>();
  readonly plans: Plans;

  constructor(
    @Inject(READING_POOL) private readonly pool: pg.Pool,
    private readonly readings: Readings,
    private readonly clock: Clock,
    private readonly transaction: Transaction,
  ) {
    this.plans = new Plans(readings);
  }

  /** What a root field of Query answers, as rows for graphql-js to walk. */
  async root(info: GraphQLResolveInfo, viewer: Viewer): Promise<unknown> {
    const root = this.readings.root(info.fieldName);
    if (!root) throw new Error(`Query.${info.fieldName} has no reading.`);
    const operation = operationOf(info);
    const text = await this.run(this.plans.root(operation, root, info.fieldNodes, 'WALKED'), operation, viewer);
    if (text === null && root.absent !== 'NULL') throw new NotFound();
    return text === null ? null : JSON.parse(text);
  }

  /** One thing that a payload or `node` refers to, or null when the viewer does not see it. */
  async byReference(reference: Reference, info: GraphQLResolveInfo, viewer: Viewer): Promise<unknown> {
    const operation = operationOf(info);
    const plan = this.plans.byId(operation, reference.type, info.fieldNodes, reference.id);
    const text = await this.run(plan, operation, viewer);
    return text === null ? null : Object.assign(JSON.parse(text) as object, { $type: reference.type });
  }

  /** JSON text of the one value that a plan's statement gives; null when there is no row. */
  async run(plan: Plan, operation: Operation, viewer: Viewer): Promise<string | null> {
    const values = valuesOf(plan, operation, { viewer, now: this.clock.now() });
    plan.uses += 1;
    if (plan.uses >= USES_BEFORE_NAMED && this.named.size < MOST_NAMED) this.named.add(plan.name);
    const name = this.named.has(plan.name) ? { name: plan.name } : {};
    try {
      const { rows } = await this.pool.query<[string | null]>({ ...name, text: plan.text, values, rowMode: 'array' });
      return rows[0]?.[0] ?? null;
    } catch (error) {
      throw asInputError(error);
    }
  }

  /** Whether the viewer sees a thing, by the same predicate that reads use; inside the running transaction. */
  async sees(type: string, id: string, viewer: Viewer): Promise<boolean> {
    const reading = this.readings.type(type);
    const parameters = new StatementParameters();
    const context = new ReadingContext(parameters, { field: -1, values: {} }, null);
    const place = parameters.place('identity', 'uuid', () => id);
    const text = `select 1 from ${reading.table} t where t.id = ${place} and ${reading.sight('t', context)}`;
    const input = { viewer, now: this.clock.now(), argumentsOf: () => ({}) };
    const rows: unknown[] = await this.transaction.manager.query(
      text,
      parameters.list.map((parameter) => parameter(input)),
    );
    return rows.length > 0;
  }

  /** Throws NOT_FOUND for what the viewer does not see, exactly as for what does not exist. */
  async requireSight(type: string, id: string, viewer: Viewer): Promise<void> {
    if (!(await this.sees(type, id, viewer))) throw new NotFound();
  }
}

const operationOf = (info: GraphQLResolveInfo): Operation => ({
  schema: info.schema,
  fragments: info.fragments,
  operation: info.operation,
  variables: info.variableValues,
});

/** PostgreSQL's "data exception" is a value that the client sent and no check caught, such as a year of 300000. */
function asInputError(error: unknown): unknown {
  if (error instanceof pg.DatabaseError && error.code?.startsWith('22')) {
    return new GraphQLError('A value is out of the range that can be stored or compared.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return error;
}
