import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat; locked while its terms or its delegation change. */
@Entity('seat')
export class SeatEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'body_id' }) bodyId!: string;
  @Column('integer') number!: number;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('integer') version!: number;
}
