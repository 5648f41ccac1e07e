import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Refused } from '../../kernel/refused.js';
import { AreaState } from '../area.type.js';

const WORDS: Readonly<Record<AreaState, string>> = {
  OPEN: 'open',
  EXPLORED: 'being explored',
  ANSWERED: 'answered by findings',
};

/** A question that findings are to answer, and how far the inquiry into it is. */
@Entity('area_for_inquiry')
export class AreaEntity {
  @PrimaryColumn('uuid')
  id!: string;
  @Column({ type: 'uuid', name: 'body_id', update: false })
  bodyId!: string;
  @Column({ type: 'text', update: false })
  title!: string;
  @Column('text')
  state!: AreaState;
  @Column('integer')
  version!: number;

  /** An inquiry goes on, rests and is taken up again as those who keep it say; a step that is none is not recorded. */
  enter(state: AreaState): void {
    if (state === this.state) {
      throw new Refused('area.state-changes', `This area is ${WORDS[state]} already.`, { path: ['state'] });
    }
    this.state = state;
  }
}
