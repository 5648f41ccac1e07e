import { Injectable } from '@nestjs/common';
import { type FieldNode, Kind, type SelectionNode } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { Questions } from '../graphql/questions.js';
import { InvalidInput } from '../refused.js';
import type { Viewer } from '../viewer/viewer.js';
import { Reader } from './reader.js';
import { Readings } from './registry.js';
import type { Operation } from './selection.js';

/**
 * Reads a whole list for a job, as somebody: first which things, in one statement, so that none is missed or taken twice
 * while others change; then what they are, piece by piece, under the rights of that moment. The question is one list of
 * Query with its `nodes`.
 */
@Injectable()
export class Collecting {
  constructor(
    private readonly questions: Questions,
    private readonly readings: Readings,
    private readonly reader: Reader,
  ) {}

  /** Ids (UUIDs) of all that the viewer may see and the filter lets through, in order. */
  async ids(text: string, variables: Readonly<Record<string, unknown>>, viewer: Viewer): Promise<string[]> {
    const question = this.questions.of(text);
    const { coerced, errors } = getVariableValues(
      question.schema,
      question.operation.variableDefinitions ?? [],
      variables,
      { maxErrors: 1 },
    );
    if (!coerced) throw InvalidInput.field('variables', errors[0]?.message ?? 'cannot be read.');
    const of: Operation = { ...question, variables: coerced };
    const list = listOf(of);
    const root = this.readings.root(list.name.value);
    if (!root) throw new Error(`Query.${list.name.value} has no reading.`);
    return JSON.parse((await this.reader.run(this.reader.plans.ids(of, root, [list]), of, viewer)) ?? '[]') as string[];
  }

  /** The things of these ids that the viewer sees now, in that order. */
  async rows<Row>(text: string, ids: readonly string[], viewer: Viewer): Promise<Row[]> {
    const of: Operation = { ...this.questions.of(text), variables: {} };
    const list = listOf(of);
    const nodes = fieldsOf(list.selectionSet?.selections).find(({ name }) => name.value === 'nodes');
    const type = this.readings.root(list.name.value)?.type;
    if (!nodes || !type) throw new Error(`This is no question for a list: ${text}`);
    const found = await this.reader.run(this.reader.plans.byIds(of, type, [nodes]), of, viewer, ids);
    const rows = new Map(Object.entries(JSON.parse(found ?? '{}') as Record<string, Row>));
    return ids.flatMap((id) => rows.get(id) ?? []);
  }
}

function listOf({ operation }: Operation): FieldNode {
  const [list] = fieldsOf(operation.selectionSet.selections);
  if (!list) throw new Error('This question asks for nothing.');
  return list;
}

const fieldsOf = (selections: readonly SelectionNode[] = []): FieldNode[] =>
  selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection] : []));
