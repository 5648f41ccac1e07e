import { Injectable } from '@nestjs/common';
import type { Answer } from '../kernel/acts.js';
import { Events } from '../kernel/events.js';
import { inputId } from '../kernel/graphql/input-id.js';
import { Policy } from '../kernel/policy/policy.js';
import { reference } from '../kernel/reading/global-id.js';
import { Reader } from '../kernel/reading/reader.js';
import { NotFound } from '../kernel/refused.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import type { RosterRow } from './roster.js';
import { RosterRepository, type RosterTable } from './roster.repository.js';

const TYPES = {
  chair: { type: 'Chair', prefix: 'chr' },
  observer: { type: 'Observer', prefix: 'obs' },
  secretary: { type: 'Secretary', prefix: 'sec' },
} as const;

/** What the acts on the rosters of a body have in common: lock, sight and policy; ends; events. */
@Injectable()
export class RosterDesk {
  constructor(
    private readonly rosters: RosterRepository,
    private readonly reader: Reader,
    private readonly policy: Policy,
    private readonly events: Events,
  ) {}

  async open(act: string, viewer: Viewer, bodyId: string): Promise<{ id: string; kind: string }> {
    await this.reader.requireSight('Body', bodyId, viewer);
    const body = await this.rosters.lockBody(bodyId);
    if (!body) throw new NotFound();
    this.policy.may(act, viewer, body.workingGroupId);
    return { id: bodyId, kind: body.kind };
  }

  async party(viewer: Viewer, id: string): Promise<string> {
    const partyId = inputId('pty', id, 'party');
    await this.reader.requireSight('Party', partyId, viewer);
    return partyId;
  }

  async member(viewer: Viewer, id: string): Promise<string> {
    const memberId = inputId('mem', id, 'member');
    await this.reader.requireSight('Member', memberId, viewer);
    return memberId;
  }

  async entered(table: RosterTable, act: string, viewer: Viewer, bodyId: string, row: RosterRow): Promise<Answer> {
    const { type } = TYPES[table];
    const after = { party: row.partyId, member: row.memberId, from: row.from, until: row.until };
    const subject = { type, id: row.id };
    await this.events.record({ act, subject, bodyId, changes: { [table]: { after } } }, viewer);
    return { [table]: reference(type, row.id), body: reference('Body', bodyId) };
  }

  async end(table: RosterTable, viewer: Viewer, input: { readonly id: string; readonly on: string }): Promise<Answer> {
    const { type, prefix } = TYPES[table];
    const id = inputId(prefix, input.id, 'id');
    await this.reader.requireSight(type, id, viewer);
    const bodyId = await this.rosters.bodyOf(table, id);
    if (!bodyId) throw new NotFound();
    await this.open(`${table}.end`, viewer, bodyId);
    const roster = await this.rosters.of(table, bodyId);
    const row = roster.end(id, input.on);
    await this.rosters.save(table, bodyId, roster);
    const changes = { party: { before: row.partyId }, member: { before: row.memberId }, until: { after: input.on } };
    await this.events.record({ act: `${table}.ended`, subject: { type, id }, bodyId, changes }, viewer);
    return { body: reference('Body', bodyId) };
  }
}
