import { bookNoteFields, bookNoteRoots } from './fields/book-notes.js';
import {
  type DocumentNode,
  execute,
  getNamedType,
  type GraphQLFieldResolver,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { type Asking, type OracleField, type OracleRoot, type Thing, thing } from './ask.js';
import { activityFields, activityRoots } from './fields/activity.js';
import { agendaFields } from './fields/agendas.js';
import { bodyFields, bodyRoots } from './fields/bodies.js';
import { decisionFields, decisionRoots } from './fields/decisions.js';
import { departureRoots } from './fields/departures.js';
import { discussionFields } from './fields/discussions.js';
import { focalPointFields } from './fields/focal-points.js';
import { expertFields } from './fields/experts.js';
import { handlingRoots } from './fields/finding-handling.js';
import { findingFields, findingRoots } from './fields/findings.js';
import { groupFields, groupRoots } from './fields/focus-groups.js';
import { identityFields, identityRoots } from './fields/identity.js';
import { implementationFields, implementationRoots } from './fields/implementation.js';
import { localTimeFields } from './fields/local-times.js';
import { meetingFields, meetingRoots } from './fields/meetings.js';
import { minutesFields, minutesRoots } from './fields/minutes.js';
import { procedureFields, procedureRoots } from './fields/procedures.js';
import { proceedingsFields } from './fields/proceedings.js';
import { viewerPartFields } from './fields/viewer-part.js';
import { meetingPlanFields, meetingPlanRoots } from './fields/meeting-plans.js';
import { seatHoursFields } from './fields/seat-hours.js';
import { memberFields, memberRoots } from './fields/members.js';
import { pollFields, pollRoots } from './fields/polls.js';
import { paperFields, paperRoots } from './fields/papers.js';
import { enquiryFields, enquiryRoots } from './fields/publications.js';
import { standingFields } from './fields/standings.js';
import { quietGroupFields, quietGroups } from './fields/quiet-groups.js';
import { registerFields, registerRoots } from './fields/register.js';
import { amendingFields } from './fields/amending.js';
import { waiversFields } from './fields/waivers.js';
import { termsFields, termsRoots } from './fields/terms.js';
import { isIn } from './convened.js';
import { fairnessRoots } from './fields/fairness.js';
import { yearRoots } from './fields/year.js';
import { HIDDEN } from './may-see.js';
import { refusal } from './refusal.js';
import { instant } from './tables.js';
import { globalId, PREFIXES } from './types.js';
import type { Viewer } from './viewers.js';
import type { World } from './world.js';

export const FIELDS: Readonly<Record<string, OracleField>> = {
  ...identityFields,
  ...memberFields,
  ...seatHoursFields,
  ...meetingPlanFields,
  ...bodyFields,
  ...standingFields,
  ...termsFields,
  ...amendingFields,
  ...waiversFields,
  ...groupFields,
  ...findingFields,
  ...focalPointFields,
  ...expertFields,
  ...quietGroupFields,
  ...discussionFields,
  ...meetingFields,
  ...proceedingsFields,
  ...agendaFields,
  ...decisionFields,
  ...viewerPartFields,
  ...pollFields,
  ...paperFields,
  ...bookNoteFields,
  ...minutesFields,
  ...procedureFields,
  ...localTimeFields,
  ...registerFields,
  ...implementationFields,
  ...enquiryFields,
  ...activityFields,
};

/** Roots whose answer "none" is null and no error. */
const NONE_IS_NULL = new Set(['viewer', 'viewerAccount', 'termsOfReference']);

/** Who may ask a root at all, where that is not everybody. */
const ADMITTED: Readonly<Record<string, (viewer: Viewer) => boolean>> = {
  members: (viewer) => viewer.accountId !== null,
  member: (viewer) => viewer.accountId !== null,
  accounts: (viewer) => viewer.administrator,
  trail: (viewer) => viewer.auditor,
  enquiries: (viewer) => viewer.isAnywhere('SECRETARY'),
  decisions: (viewer) => viewer.accountId !== null,
  actions: (viewer) => viewer.accountId !== null,
  minutes: (viewer) => viewer.accountId !== null,
  procedure: (viewer) => viewer.accountId !== null,
  procedures: (viewer) => viewer.accountId !== null,
  cadence: (viewer) => isIn(viewer),
  fairnessLedger: (viewer) => isIn(viewer),
  yearCalendar: (viewer) => isIn(viewer),
  meetingPlan: (viewer) => viewer.isAnywhere('SECRETARY') || viewer.isAnywhere('CO_CHAIR'),
  sessions: (viewer) => viewer.sessionId !== null,
  accessTokens: (viewer) => viewer.sessionId !== null,
  feeds: (viewer) => viewer.sessionId !== null,
  exports: (viewer) => viewer.accountId !== null,
  bookNotes: (viewer) => viewer.accountId !== null,
};

const byGlobalId = (id: string, asking: Asking): Thing | null => {
  const prefix = id.slice(0, id.indexOf('_'));
  const type = PREFIXES[prefix];
  return type ? thing(type, asking.world.byGlobalId(prefix, id), asking) : null;
};

export const ROOTS: Readonly<Record<string, OracleRoot>> = {
  ...identityRoots,
  ...memberRoots,
  ...bodyRoots,
  ...termsRoots,
  ...departureRoots,
  ...groupRoots,
  ...findingRoots,
  ...handlingRoots,
  ...meetingRoots,
  ...meetingPlanRoots,
  ...yearRoots,
  ...fairnessRoots,
  ...pollRoots,
  ...decisionRoots,
  ...paperRoots,
  ...bookNoteRoots,
  ...minutesRoots,
  ...procedureRoots,
  ...registerRoots,
  ...implementationRoots,
  ...enquiryRoots,
  ...activityRoots,
  quietGroups,
  node: (asking) => byGlobalId(String(asking.args['id']), asking),
  nodes: (asking) => (asking.args['ids'] as string[]).map((id) => byGlobalId(id, asking)),
};

export const columnOf = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export interface OracleAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] | undefined; readonly code: unknown }[];
}

/** Answers a document as the product must: graphql-js over whole tables, each row asked whether it may be seen. */
export class Oracle {
  constructor(
    private readonly schema: GraphQLSchema,
    readonly world: World,
  ) {}

  async ask(document: DocumentNode, variableValues: Record<string, unknown>, viewer: Viewer): Promise<OracleAnswer> {
    const { data, errors } = await execute({
      schema: this.schema,
      document,
      variableValues,
      contextValue: viewer,
      fieldResolver: this.resolve,
      typeResolver: (value) => (value as Thing).type,
    });
    const told = (errors ?? []).map(({ path, extensions }) => ({ path, code: extensions['code'] }));
    // Where one refusal takes the whole answer with it, any of them may be the one that is told.
    const all = data ? told : [...told, ...this.refused];
    return {
      data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
      ...(all.length > 0 ? { errors: all } : {}),
    };
  }

  /** What was refused at the root: all of it, though graphql-js leaves off at the first that may not be null. */
  private readonly refused: { path: (string | number)[]; code: unknown }[] = [];

  private readonly resolve: GraphQLFieldResolver<unknown, Viewer> = (source, args, viewer, info) => {
    const type = info.parentType.name;
    if (type === 'Query') return this.rootLater(info.fieldName, info.path.key, args, viewer);
    const name = `${type}.${info.fieldName}`;
    if (!isThing(source)) {
      const value = (source as Record<string, unknown>)[info.fieldName];
      if (value === undefined) throw new Error(`The oracle does not know ${name}.`);
      return value;
    }
    if (HIDDEN[name] && !HIDDEN[name](source.row, viewer, this.world)) {
      viewer.withheld?.add(name);
      return null;
    }
    if (info.fieldName === 'id') return globalId(type, source.row['id']);
    const asOf = (args['asOf'] as string | null | undefined) ?? source.asOf;
    const field = FIELDS[name];
    if (field) return field(source.row, { world: this.world, viewer, asOf, args });
    const value = source.row[columnOf(info.fieldName)];
    return getNamedType(info.returnType).name === 'DateTime' ? instant(value) : value;
  };

  private async rootLater(
    name: string,
    key: string | number,
    args: Record<string, unknown>,
    viewer: Viewer,
  ): Promise<unknown> {
    try {
      return await this.root(name, args, viewer);
    } catch (error) {
      if (error instanceof GraphQLError) this.refused.push({ path: [key], code: error.extensions['code'] });
      throw error;
    }
  }

  private root(name: string, args: Record<string, unknown>, viewer: Viewer): unknown {
    const root = ROOTS[name];
    if (!root) throw new Error(`The oracle does not know Query.${name}.`);
    if (ADMITTED[name]?.(viewer) === false) throw refusal(viewer.accountId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    const asOf = (args['asOf'] as string | null | undefined) ?? this.world.today;
    const found = root({ world: this.world, viewer, asOf, args });
    if (found === null && !NONE_IS_NULL.has(name)) throw refusal('NOT_FOUND');
    return found;
  }
}

const isThing = (source: unknown): source is Thing =>
  typeof source === 'object' && source !== null && 'row' in source && 'asOf' in source;
