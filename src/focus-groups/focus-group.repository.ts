import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/identifier.js';
import { Transaction } from '../kernel/transaction.js';
import { VersionedRepository } from '../kernel/versioned-repository.js';
import { FocusGroupEntity, GroupState, type Leadership } from './focus-group.entity.js';

export interface NewGroup {
  readonly slug: string;
  readonly name: string;
  readonly symbolPrefix: string;
  readonly descriptionMarkdown: string;
  readonly scopeMarkdown: string;
  readonly areas: readonly string[];
}

/** The working group above a focus group, and its committee. */
export interface Steering {
  readonly workingGroupId: string;
  readonly committeeId: string | null;
}

@Injectable()
export class FocusGroupRepository extends VersionedRepository<FocusGroupEntity> {
  constructor(
    transaction: Transaction,
    private readonly clock: Clock,
  ) {
    super(transaction, FocusGroupEntity);
  }

  async steering(bodyId: string): Promise<Steering | null> {
    const [row] = await this.transaction.query<Steering>(
      `select b.working_group_id as "workingGroupId", c.id as "committeeId"
         from body b left join body c on c.working_group_id = b.working_group_id and c.kind = 'STEERING_COMMITTEE'
        where b.id = $1`,
      [bodyId],
    );
    return row ?? null;
  }

  async isWorkingGroup(bodyId: string): Promise<boolean> {
    const rows = await this.transaction.query(`select from body where id = $1 and kind = 'WORKING_GROUP'`, [bodyId]);
    return rows.length > 0;
  }

  /** Which of a short name and a symbol prefix is taken. Proposals wait for one another, so that two do not get the same. */
  async taken(slug: string, symbolPrefix: string): Promise<{ slug: boolean; symbolPrefix: boolean }> {
    await this.transaction.query(`select pg_advisory_xact_lock(hashtext('plenary: names of bodies'))`);
    const [row] = await this.transaction.query<{ slug: boolean; symbolPrefix: boolean }>(
      `select exists (select from body where slug = $1) as slug, exists (select from body where symbol_prefix = $2) as "symbolPrefix"`,
      [slug, symbolPrefix],
    );
    return row ?? { slug: false, symbolPrefix: false };
  }

  /** The group with its areas; whoever keeps the papers of the working group keeps those of the new group too. */
  async propose(id: string, group: NewGroup, workingGroupId: string): Promise<void> {
    const { slug, name, symbolPrefix, descriptionMarkdown, scopeMarkdown, areas } = group;
    await this.transaction.query(
      `insert into body (id, slug, kind, name, working_group_id, parent_id, symbol_prefix, description_markdown, scope_markdown, state, home_time_zone, invented)
       select $1, $2, 'FOCUS_GROUP', $3, w.id, w.id, $4, $5, $6, 'PROPOSED', w.home_time_zone, w.invented from body w where w.id = $7`,
      [id, slug, name, symbolPrefix, descriptionMarkdown, scopeMarkdown, workingGroupId],
    );
    await this.transaction.query(
      `insert into area_for_inquiry (id, body_id, position, title)
       select gen_random_uuid(), $1, area.position, area.title from unnest($2::text[]) with ordinality area(title, position)`,
      [id, areas],
    );
    await this.transaction.query(
      `insert into secretary (id, body_id, member_id, valid)
       select gen_random_uuid(), $1, s.member_id, daterange($2::date, upper(s.valid)) from secretary s
        where s.body_id = $3 and s.valid @> $2::date`,
      [id, this.clock.today(), workingGroupId],
    );
  }

  async addStateChange(
    bodyId: string,
    change: { from: GroupState | null; to: GroupState; reason: string; by: string | null },
  ): Promise<void> {
    await this.transaction.query(
      `insert into body_state_change (id, body_id, from_state, to_state, reason, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), bodyId, change.from, change.to, change.reason, change.by, this.clock.now()],
    );
  }

  async addArea(bodyId: string, title: string): Promise<string> {
    const id = newId();
    await this.transaction.query(
      `insert into area_for_inquiry (id, body_id, position, title)
       select $1, $2, coalesce(max(position), 0) + 1, $3 from area_for_inquiry where body_id = $2`,
      [id, bodyId, title],
    );
    return id;
  }

  leadership(bodyId: string): Promise<Leadership[]> {
    return this.transaction.query<Leadership>(
      `select exists (select from seat_held t where t.seat_id = l.seat_id and t.valid @> $2::date) as "seatHeld",
              l.member_id is not null as designated
         from lead l where l.body_id = $1 and l.valid @> $2::date`,
      [bodyId, this.clock.today()],
    );
  }
}
