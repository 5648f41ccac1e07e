import { Injectable } from '@nestjs/common';
import { DepartureRows } from '../members/departure-rows.js';
import { Departures } from '../members/departures.js';

/** What of focus groups ends when a member departs. */
@Injectable()
export class DeparturesFromGroups {
  constructor(departures: Departures, rows: DepartureRows) {
    departures.also('participations', ({ memberId, on }) => rows.end('participant', memberId, on));
    // It is the seat that leads: it goes on, and designates somebody else.
    departures.also('leads', ({ memberId, on }) => rows.undesignate('lead', ['body_id', 'seat_id'], memberId, on));
  }
}
