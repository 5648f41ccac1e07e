import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../kernel/refused.js';

export enum GroupState {
  PROPOSED = 'PROPOSED',
  ACTIVE = 'ACTIVE',
  DORMANT = 'DORMANT',
  CONCLUDED = 'CONCLUDED',
  DISCONTINUED = 'DISCONTINUED',
}

/** Into which states a group may go from each. */
const LIFE: Readonly<Record<GroupState, readonly GroupState[]>> = {
  PROPOSED: [GroupState.ACTIVE, GroupState.DISCONTINUED],
  ACTIVE: [GroupState.DORMANT, GroupState.CONCLUDED, GroupState.DISCONTINUED],
  DORMANT: [GroupState.ACTIVE, GroupState.CONCLUDED, GroupState.DISCONTINUED],
  CONCLUDED: [],
  DISCONTINUED: [],
};

/** What leads a group: a seat, and the person whom it designated. */
export interface Leadership {
  /** Whether somebody holds the seat on the committee today. */
  readonly seatHeld: boolean;
  readonly designated: boolean;
}

/** A focus group's row among the bodies, with the rules of its life. */
@Entity('body')
export class FocusGroupEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'text', update: false })
  kind!: string;
  @Column({ type: 'uuid', name: 'working_group_id', update: false })
  workingGroupId!: string;
  @Column('text')
  name!: string;
  @Column('text')
  state!: GroupState;
  /** Of the charter in force. */
  @Column({ type: 'text', name: 'scope_markdown' })
  scopeMarkdown!: string;
  /** Of the charter in force; null where it does not say. */
  @Column({ type: 'integer', name: 'reviewers_wanted', nullable: true })
  reviewersWanted!: number | null;
  @Column('integer')
  version!: number;

  /** Moves the group to another state of its life. */
  enter(state: GroupState): void {
    if (!LIFE[this.state].includes(state)) {
      const open = LIFE[this.state].map((one) => one.toLowerCase());
      throw new Refused(
        'focus-group.state',
        `A ${this.state.toLowerCase()} focus group cannot become ${state.toLowerCase()}` +
          (open.length > 0 ? `; it can become ${open.join(' or ')}.` : ': its life is over.'),
      );
    }
    this.state = state;
  }

  requireOpen(): void {
    if (LIFE[this.state].length > 0) return;
    throw new Refused(
      'focus-group.state',
      `This focus group is ${this.state.toLowerCase()}; it is not changed any more.`,
    );
  }

  /** Who asks to take part asks a group that is at work. */
  requireActive(): void {
    if (this.state === GroupState.ACTIVE) return;
    throw new Refused(
      'participation.group-active',
      `This focus group is ${this.state.toLowerCase()}: only an active one takes new parties.`,
      { path: ['focusGroup'] },
    );
  }
}

/** Procedural: who leads holds a seat of the committee at the time. */
export function requireOnCommittee(seatHeld: boolean, path: readonly string[]): void {
  if (seatHeld) return;
  throw new Refused(
    'focus-group.lead-on-committee',
    'A seat that leads a focus group must be on the committee then, and nobody holds this one today.',
    { path, waivable: true },
  );
}

/** Procedural: a group is at work once a seat of the committee designated somebody to lead it. */
export function requireLed(leads: readonly Leadership[]): void {
  if (leads.some(({ seatHeld, designated }) => seatHeld && designated)) return;
  throw new Refused(
    'focus-group.led',
    'A focus group becomes active once a seat of the committee has designated a person to lead it.',
    { waivable: true },
  );
}
