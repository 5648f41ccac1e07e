import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type pg from 'pg';
import type { Config } from '../../config.js';
import { Clock } from '../clock.js';
import { CONFIG } from '../config-token.js';
import { NotFound } from '../refused.js';
import { Transaction } from '../transaction.js';
import type { Viewer } from '../viewer/viewer.js';
import { ArgumentRules } from './argument-rules.js';
import { ReadingContext, StatementParameters } from './context.js';
import type { Reference } from './global-id.js';
import { type ArgumentCheck, type Plan, Plans, valuesOf } from './plans.js';
import { takeWherePrepared } from './prepared-connections.js';
import { Readings } from './registry.js';
import type { Operation } from './selection.js';
import { StatementNames } from './statement-names.js';

export const READING_POOL = Symbol('reading pool');

/** Runs plans: one root field, one statement. */
@Injectable()
export class Reader {
  private readonly statementNames: StatementNames;
  readonly plans: Plans;
  private readonly check: ArgumentCheck;

  constructor(
    @Inject(READING_POOL) private readonly pool: pg.Pool,
    private readonly readings: Readings,
    private readonly clock: Clock,
    private readonly transaction: Transaction,
    rules: ArgumentRules,
    @Inject(CONFIG) config: Config,
  ) {
    this.statementNames = new StatementNames(config.preparedStatements);
    this.plans = new Plans(readings);
    this.check = (field, values) => rules.check(field, values);
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

  /**
   * The things that a payload or `nodes` refers to, in their order; null for what the viewer does not see. One
   * statement a type, however many there are.
   */
  async byReferences(
    references: readonly (Reference | null)[],
    info: GraphQLResolveInfo,
    viewer: Viewer,
  ): Promise<unknown[]> {
    const operation = operationOf(info);
    const idsByType = new Map<string, string[]>();
    for (const one of references) if (one) idsByType.set(one.type, [...(idsByType.get(one.type) ?? []), one.id]);
    const rows = new Map<string, unknown>();
    const read = async ([type, ids]: [string, string[]]): Promise<void> => {
      const text = await this.run(this.plans.byIds(operation, type, info.fieldNodes), operation, viewer, ids);
      for (const [id, row] of Object.entries(JSON.parse(text ?? '{}') as Record<string, object>)) {
        rows.set(`${type} ${id}`, Object.assign(row, { $type: type }));
      }
    };
    await Promise.all([...idsByType].map(read));
    return references.map((one) => (one && rows.get(`${one.type} ${one.id}`)) ?? null);
  }

  async byReference(reference: Reference, info: GraphQLResolveInfo, viewer: Viewer): Promise<unknown> {
    return (await this.byReferences([reference], info, viewer))[0];
  }

  /** JSON text of the one value that a plan's statement gives; null when there is no row. */
  async run(plan: Plan, operation: Operation, viewer: Viewer, ids: readonly string[] = []): Promise<string | null> {
    const now = this.clock.now();
    const values = valuesOf(plan, operation, { viewer, now: now.toISOString(), ids }, this.check);
    const name = this.statementNames.of(plan, now.getTime());
    const query = { name: name ?? '', text: plan.text, values, rowMode: 'array' as const };
    if (name !== null) takeWherePrepared(this.pool, name);
    const { rows } = await this.pool.query<[string | null, (readonly unknown[] | null)?]>(query);
    const [text = null, facts] = rows[0] ?? [];
    if (text !== null && (plan.opens !== null || plan.lists.length > 0)) await this.record(plan, facts, viewer);
    return text;
  }

  /** Before the words are answered: what cannot be recorded is not read. */
  private async record(
    { opens, lists }: Plan,
    facts: readonly unknown[] | null | undefined,
    viewer: Viewer,
  ): Promise<void> {
    const known = facts?.filter((one) => one !== null) ?? [];
    if (opens !== null && known.length > 0) await this.readings.recorder(opens)?.opened(known, viewer);
    for (const type of lists) await this.readings.recorder(type)?.listed(viewer);
  }

  /** Whether the viewer sees a thing, by the same predicate that reads use; inside the running transaction. */
  async sees(type: string, id: string, viewer: Viewer): Promise<boolean> {
    return (await this.seen(type, [id], viewer)).size > 0;
  }

  /** Those of some things that the viewer sees, in one statement. */
  async seen(type: string, ids: readonly string[], viewer: Viewer): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const reading = this.readings.type(type);
    const parameters = new StatementParameters();
    const context = new ReadingContext(parameters, { field: -1, values: {} }, null);
    const place = parameters.place('identity', 'uuid[]', () => ids);
    const text = `select t.id from ${reading.table} t where t.id = any(${place}) and ${reading.sight('t', context)}`;
    const rows = await this.transaction.query<{ id: string }>(text, parameters.values(viewer, this.clock.now()));
    return new Set(rows.map(({ id }) => id));
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
