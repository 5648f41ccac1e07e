import { Injectable } from '@nestjs/common';
import { Events } from '../kernel/events.js';
import { Jobs } from '../kernel/jobs.js';
import { Transaction } from '../kernel/transaction.js';
import { ActionRepository } from './action.repository.js';
import { ActionSuccessionRepository, type Succession } from './action-succession.repository.js';

/** What changes who is there. What ends on a day to come is found when the day has come. */
const DEPARTURES = ['membership.ended', 'representation.changed', 'delegation.ended', 'account.suspended'];

/** Passes what was asked of a person on to the seat that they served, when they have left: it stays asked. */
@Injectable()
export class ActionSuccessions {
  constructor(
    private readonly transaction: Transaction,
    private readonly successions: ActionSuccessionRepository,
    private readonly actions: ActionRepository,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  /** Called once, by the module. */
  listen(): void {
    for (const departure of DEPARTURES) this.jobs.handle(departure, () => this.pass());
    this.jobs.handleAt('7 * * * *', 'action.passOn', () => this.pass());
  }

  private async pass(): Promise<void> {
    const left = await this.transaction.run(() => this.successions.left());
    for (const succession of left) await this.transaction.run(() => this.passOne(succession));
  }

  private async passOne({ actionId, memberId, seatId, partyId, hasLeft }: Succession): Promise<void> {
    const action = await this.actions.lock(actionId);
    // It may have been done, or given to somebody else, since it was found.
    if (action.completedAt || action.ownerMemberId !== memberId) return;
    action.passOn({ seatId, partyId });
    await this.actions.save(action);
    const changes = {
      reason: hasLeft ? 'LEFT_THE_BODY' : 'ACCOUNT_SUSPENDED',
      owner: { before: { member: memberId }, after: seatId ? { seat: seatId } : { party: partyId } },
    };
    const subject = { type: 'Action', id: actionId };
    await this.events.record({ act: 'action.passedOn', subject, bodyId: action.bodyId, changes }, null);
  }
}
