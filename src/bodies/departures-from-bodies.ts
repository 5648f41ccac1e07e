import { Injectable } from '@nestjs/common';
import { DepartureRows } from '../members/departure-rows.js';
import { Departures } from '../members/departures.js';

/** What of a body's rosters ends when a member departs. */
@Injectable()
export class DeparturesFromBodies {
  constructor(departures: Departures, rows: DepartureRows) {
    departures.also('delegations', ({ memberId, on }) => rows.end('delegate', memberId, on));
    // It is the party that chairs: it goes on, and designates somebody else.
    departures.also('chairs', ({ memberId, on }) => rows.undesignate('chair', ['body_id', 'party_id'], memberId, on));
    // A secretary serves the body and not a party.
    departures.also('secretariats', ({ memberId, on, kind }) =>
      kind === 'LEAVES' ? rows.end('secretary', memberId, on) : Promise.resolve(0),
    );
  }
}
