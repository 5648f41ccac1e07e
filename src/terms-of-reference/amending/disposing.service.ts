import { Injectable } from '@nestjs/common';
import { type Reference, reference } from '../../kernel/reading/global-id.js';
import { Conflict, InvalidInput } from '../../kernel/refused.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import type { ClauseEntity, ClauseText } from '../drafting/clause.entity.js';
import { ClauseRepository } from '../drafting/clause.repository.js';
import { ClausesOfText } from '../drafting/clauses-of-text.js';
import { TermsRecord } from '../drafting/terms-record.js';
import type { TermsVersionEntity } from '../terms-version.entity.js';
import { AmendingAccess } from './amending.access.js';
import { AmendmentKind, Disposition } from './amending.enums.js';
import type { DisposeOfAmendmentInput } from './amending.inputs.js';
import { AmendmentRepository } from './amending.repository.js';
import type { AmendmentEntity } from './amendment.entity.js';

type Done = Record<'amendment' | 'termsVersion', Reference>;

/** Amendments are disposed of with a reason; what is accepted is in the text in the same moment. */
@Injectable()
export class DisposingService {
  constructor(
    private readonly access: AmendingAccess,
    private readonly amendments: AmendmentRepository,
    private readonly clauses: ClauseRepository,
    private readonly text: ClausesOfText,
    private readonly record: TermsRecord,
  ) {}

  dispose(viewer: Viewer, input: DisposeOfAmendmentInput): Promise<Done> {
    const act = 'terms.disposeOfAmendment';
    return this.record.perform(act, viewer, input, async () => {
      const { version, amendment } = await this.access.amendment(act, viewer, input);
      version.requireOpen();
      const { at, by } = this.record.writing(viewer);
      const wording = wordingOf(amendment, input);
      amendment.dispose(input.disposition, input.reason, at, by);
      const changes = { amendment: amendment.id, disposition: input.disposition };
      if (wording) await this.apply(viewer, version, amendment, wording, input.clauseVersion ?? null);
      await this.amendments.save(amendment);
      if (wording) await this.record.done('amendment.disposedOf', version, viewer, changes);
      else await this.record.recordEvent('amendment.disposedOf', version, viewer, changes);
      return { amendment: reference('Amendment', amendment.id), termsVersion: reference('TermsVersion', version.id) };
    });
  }

  private async apply(
    viewer: Viewer,
    version: TermsVersionEntity,
    amendment: AmendmentEntity,
    wording: Wording,
    known: number | null,
  ): Promise<void> {
    const clause = amendment.clauseId === null ? null : await this.clauses.lock(amendment.clauseId);
    const writing = this.record.writing(viewer);
    if (amendment.isOfTitle) {
      requireSame(amendment, { heading: version.title, bodyMarkdown: '', version: version.version }, known);
      version.title = wording.heading;
      return;
    }
    if (clause && amendment.kind !== AmendmentKind.ADD_AFTER) requireSame(amendment, clause, known);
    clause?.requireStanding();
    if (amendment.kind === AmendmentKind.ADD_AFTER) await this.text.insert(version.id, wording, clause, writing);
    else if (wording.takesOut) await this.text.takeOut(version.id, clause as ClauseEntity, writing);
    else await this.text.rewrite(clause as ClauseEntity, wording, writing);
  }
}

interface Wording extends Pick<ClauseText, 'heading' | 'bodyMarkdown'> {
  /** As printed; null keeps that of the clause, or takes the next free one. */
  readonly number: string | null;
  readonly takesOut: boolean;
}

/** What the text is to say: what was proposed, or what was agreed instead; null where it stays as it is. */
function wordingOf(amendment: AmendmentEntity, input: DisposeOfAmendmentInput): Wording | null {
  const given = input.heading ?? input.bodyMarkdown ?? null;
  if (input.disposition !== Disposition.ACCEPTED_IN_PART) {
    if (given !== null) throw InvalidInput.field('bodyMarkdown', 'goes with ACCEPTED_IN_PART: the wording agreed on.');
    const { number, heading, bodyMarkdown, kind } = amendment;
    const takesOut = kind === AmendmentKind.DELETE;
    return input.disposition === Disposition.DECLINED ? null : { number, heading, bodyMarkdown, takesOut };
  }
  if (given === null) throw InvalidInput.field('bodyMarkdown', 'is needed: the wording on which you agreed.');
  const [heading, bodyMarkdown] = [input.heading ?? amendment.heading, input.bodyMarkdown ?? amendment.bodyMarkdown];
  if (amendment.isOfTitle && (heading.trim().length < 3 || bodyMarkdown !== ''))
    throw InvalidInput.field('heading', 'is the title that is agreed on, of 3 characters or more, and stands alone.');
  [amendment.wordingHeading, amendment.wordingMarkdown] = [heading, bodyMarkdown];
  return { number: amendment.number, heading, bodyMarkdown, takesOut: false };
}

/** What is accepted was read against certain words. If those are others now, whoever accepts has to have read them. */
function requireSame(
  amendment: AmendmentEntity,
  now: Pick<ClauseText, 'heading' | 'bodyMarkdown'> & { readonly version: number },
  known: number | null,
): void {
  if (known === null ? amendment.standsOn(now) : known === now.version) return;
  throw new Conflict(
    'The text has changed since this was proposed: read it as it is now, and confirm by its version (clauseVersion).',
    now.version,
  );
}
