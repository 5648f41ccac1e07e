import { Injectable } from '@nestjs/common';
import { type Provision, type ProvisionKind, ProvisionsInForce } from '../bodies/provisions-in-force.js';
import type { MeetingBody } from '../meetings/meeting.repository.js';
import { dayIn } from '../meetings/notice.js';

/** What the terms of reference in force at an instant provide, on the day that it is in the home zone of the body. */
@Injectable()
export class TermsInForce {
  constructor(private readonly provisions: ProvisionsInForce) {}

  provision(body: MeetingBody, kind: ProvisionKind, at: Date): Promise<Provision | null> {
    return this.provisions.provision(body.id, kind, dayIn(body.homeTimeZone, at));
  }
}
