import { Injectable } from '@nestjs/common';
import { parseGlobalId } from '../../kernel/reading/global-id.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { RedlinedClause } from '../redline/redline.js';
import type { TermsState } from '../terms.enums.js';

/** A version as its document says it. */
export interface ReadVersion {
  readonly bodyId: string;
  readonly body: string;
  readonly invented: boolean;
  readonly number: string;
  readonly title: string;
  readonly state: TermsState;
  readonly adoptedOn: string | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly textKnown: boolean;
  readonly textHash: string | null;
  readonly clauses: readonly RedlinedClause[];
}

const VERSION = `
  select v.body_id as "bodyId", b.name as body, b.invented, v.number, v.title, v.adopted_on::text as "adoptedOn",
         case when v.state = 'ADOPTED' and upper(v.in_force) <= current_date then 'SUPERSEDED' else v.state end as state,
         lower(v.in_force)::text as "inForceFrom", upper(v.in_force)::text as "inForceUntil", v.text_known as "textKnown", v.text_hash as "textHash"
    from terms_version v join body b on b.id = v.body_id where v.id = $1`;
const CLAUSES = `
  select stable_id as "stableId", number, heading, body_markdown as "bodyMarkdown" from clause
   where terms_version_id = $1 and removed_at is null order by position`;

/** Reads versions for their documents, for whoever sees them; what one does not see is not there. */
@Injectable()
export class TermsReading {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
  ) {}

  async versions(viewer: Viewer, ids: readonly string[]): Promise<ReadVersion[]> {
    if (viewer.signedIn && !viewer.scope('read')) throw new NotFound();
    return this.transaction.run(async () => {
      const found: ReadVersion[] = [];
      for (const id of ids) found.push(await this.version(viewer, id));
      return found;
    });
  }

  private async version(viewer: Viewer, given: string): Promise<ReadVersion> {
    const id = parseGlobalId(given);
    if (id?.prefix !== 'tor') throw new NotFound();
    await this.reader.requireSight('TermsVersion', id.id, viewer);
    const [version] = await this.transaction.query<Omit<ReadVersion, 'clauses'>>(VERSION, [id.id]);
    if (!version) throw new NotFound();
    return { ...version, clauses: await this.transaction.query<RedlinedClause>(CLAUSES, [id.id]) };
  }
}
