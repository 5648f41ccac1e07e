import { Injectable } from '@nestjs/common';
import type { ProvisionKind } from '../bodies/provisions-in-force.js';
import { Clock } from '../kernel/clock.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { shortDate } from '../kernel/pages/dates.js';
import { type Language, languageWithWords, wordsOf } from '../kernel/pages/words.js';
import { ReadingContext, StatementParameters } from '../kernel/reading/context.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { meetingSight } from '../meetings/meeting.sight.js';
import type { WouldChangeArguments } from './departure.type.js';
import { departuresFor } from './departures.sql.js';

export interface Departure {
  readonly kind: ProvisionKind;
  readonly says: string;
  readonly subject: Reference;
  readonly clause: Reference | null;
  readonly presentSays: string;
  readonly presentClause: Reference | null;
}

/** More than anybody reads; a body of this size has other means. */
const MOST = 200;

const found = (version: string, sees: (meeting: string) => string): string => `
  select d.kind, d.words, d.values, d.subject_type as "subjectType", d.subject_id as "subjectId", d.clause_id as "clauseId",
    d.present_says as "presentSays", d.present_clause_id as "presentClauseId"
  from ${departuresFor(sees)} d where d.terms_version_id = ${version} order by d.kind, d.place, d.subject_id, d.values ->> 'from' limit ${MOST}`;

interface Row extends Pick<Departure, 'kind' | 'presentSays'> {
  readonly words: string;
  /** What fills the words: numbers and days. */
  readonly values: Readonly<Record<string, number | string | null>>;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly clauseId: string | null;
  readonly presentClauseId: string | null;
}

/** What a version that is not yet adopted would change: for whoever sees it, as far as they see what it is about. */
@Injectable()
export class TermsAhead {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  departures(viewer: Viewer, given: WouldChangeArguments): Promise<Departure[]> {
    return this.transaction.run(async () => {
      const id = inputId('tor', given.termsVersion, 'termsVersion');
      await this.reader.requireSight('TermsVersion', id, viewer);
      const rows = await this.found(id, viewer);
      const seen = await this.seen(rows, viewer);
      return rows
        .filter(({ subjectType, subjectId }) => seen.has(`${subjectType} ${subjectId}`))
        .map((row) => departure(row, languageWithWords(given.language)));
    });
  }

  private found(versionId: string, viewer: Viewer): Promise<Row[]> {
    const parameters = new StatementParameters();
    const context = new ReadingContext(parameters, { field: -1, values: {} }, null);
    const version = parameters.place('version', 'uuid', () => versionId);
    const text = found(version, (meeting) => meetingSight(meeting, context));
    return this.transaction.query<Row>(text, parameters.values(viewer, this.clock.now()));
  }

  /** What one may not see does not exist, and departs from nothing. */
  private async seen(rows: readonly Row[], viewer: Viewer): Promise<ReadonlySet<string>> {
    const things = new Map(
      rows.map(({ subjectType, subjectId }) => [`${subjectType} ${subjectId}`, { subjectType, subjectId }]),
    );
    const seen = new Set<string>();
    for (const [key, { subjectType, subjectId }] of things)
      if (await this.reader.sees(subjectType, subjectId, viewer)) seen.add(key);
    return seen;
  }
}

const clause = (id: string | null): Reference | null => (id === null ? null : reference('Clause', id));

const departure = ({ kind, presentSays, ...row }: Row, language: Language): Departure => ({
  ...{ kind, says: says(row, language), presentSays, subject: reference(row.subjectType, row.subjectId) },
  ...{ clause: clause(row.clauseId), presentClause: clause(row.presentClauseId) },
});

const says = ({ words, values }: Pick<Row, 'words' | 'values'>, language: Language): string =>
  wordsOf(language)(
    `departures.${words}`,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? shortDate(value, language) : (value ?? ''),
      ]),
    ),
  );
