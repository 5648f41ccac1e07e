import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import { Reader } from '../../kernel/reading/reader.js';
import { NotFound } from '../../kernel/refused.js';
import { Transaction } from '../../kernel/transaction.js';
import type { Viewer } from '../../kernel/viewer/viewer.js';
import { Procedures } from '../../procedures/procedures.js';
import { wordsOf } from '../../kernel/pages/words.js';
import { type Counted, resultWords } from '../../procedures/result-words.js';
import type { Notification } from './notification.js';
import { type Adopted, NotificationRepository } from './notification.repository.js';

/** What the record says of an adoption at this moment, for whoever sees the procedure. */
@Injectable()
export class NotificationReading {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly procedures: Procedures,
    private readonly repository: NotificationRepository,
  ) {}

  /** What has expired is adopted, though nobody may have come to settle it. */
  async read(viewer: Viewer, procedureId: string): Promise<Notification> {
    await this.transaction.run(() => this.reader.requireSight('Procedure', procedureId, viewer));
    await this.procedures.settleIfDue(procedureId);
    const adopted = await this.transaction.run(() => this.repository.adopted(procedureId));
    if (!adopted) throw new NotFound();
    return notificationOf(adopted, this.config.publicUrl);
  }
}

const notificationOf = (adopted: Adopted, publicUrl: string): Notification => ({
  ...{ type: 'notification of adoption', format: 1, issuedBy: publicUrl },
  body: { id: `bdy_${adopted.bodyId}`, name: adopted.body },
  procedure: {
    ...{ id: `prc_${adopted.id}`, mode: adopted.kind },
    ...{ openedAt: adopted.openedAt.toISOString(), expiresAt: adopted.expiresAt.toISOString() },
    ...{ extensions: adopted.extensions, suspensions: adopted.suspensions },
  },
  text: { title: adopted.title, markdown: adopted.markdown, sha256: adopted.sha256, sort: adopted.sort },
  adoption: {
    ...{ adoptedAt: adopted.endedAt.toISOString(), effectiveOn: adopted.effectiveOn },
    ...{
      result: resultWords(adopted.kind, adopted.state, adopted.tally, wordsOf('en')) ?? '',
      decision: adopted.decision,
    },
  },
  basis: {
    ...{ restsOn: adopted.basis, clause: adopted.clause, quorumClause: adopted.quorumClause },
    ...{ meeting: adopted.meeting, waivers: adopted.waivers },
  },
  tally: adopted.kind === 'RECORDED_VOTE' ? tallyOf(adopted.tally) : null,
  ...{ seats: adopted.seats, statements: adopted.statements },
});

const tallyOf = (counted: Counted): NonNullable<Notification['tally']> => ({
  ...{ rule: counted.rule, ruleBase: counted.rule_base, seats: counted.seats, answered: counted.answered },
  ...{ inFavour: counted.in_favour, against: counted.against, abstaining: counted.abstaining },
  ...{
    notParticipating: counted.not_participating,
    base: counted.base,
    needed: counted.needed,
    quorum: counted.quorum,
  },
});
