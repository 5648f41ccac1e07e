import type { Choice } from '../components/select.js';
import type { WholeProcedure } from './procedure-query.js';

type Seats = Pick<WholeProcedure, 'seats'>;
type Party = NonNullable<WholeProcedure['seats'][number]['party']>;

/** The seats that count in a procedure, to choose from. */
export const seatChoices = ({ seats }: Seats, nameOf: (party: Party) => string): Choice<string>[] =>
  seats.flatMap(({ seat, party }) =>
    seat ? [{ value: seat.id, says: `${seat.number}. ${party ? nameOf(party) : ''}`.trim() }] : [],
  );
