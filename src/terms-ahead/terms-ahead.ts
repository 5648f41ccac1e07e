import { Injectable } from '@nestjs/common';
import type { ProvisionKind } from '../bodies/provisions-in-force.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { shortDate } from '../kernel/pages/dates.js';
import { type Language, languageWithWords, wordsOf } from '../kernel/pages/words.js';
import { type Reference, reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { Transaction } from '../kernel/transaction.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { WouldChangeArguments } from './departure.type.js';
import { DEPARTURES } from './departures.sql.js';

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

const FOUND = `
  select d.kind, d.words, d.values, d.subject_type as "subjectType", d.subject_id as "subjectId", d.clause_id as "clauseId",
    d.present_says as "presentSays", d.present_clause_id as "presentClauseId"
  from ${DEPARTURES} d where d.terms_version_id = $1 order by d.kind, d.place, d.subject_id, d.values ->> 'from' limit ${MOST}`;

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
  ) {}

  departures(viewer: Viewer, given: WouldChangeArguments): Promise<Departure[]> {
    return this.transaction.run(async () => {
      const id = inputId('tor', given.termsVersion, 'termsVersion');
      await this.reader.requireSight('TermsVersion', id, viewer);
      const found = await this.transaction.query<Row>(FOUND, [id]);
      const seen = await this.seen(found, viewer);
      return found
        .filter(({ subjectType, subjectId }) => seen.has(`${subjectType} ${subjectId}`))
        .map((row) => departure(row, languageWithWords(given.language)));
    });
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
