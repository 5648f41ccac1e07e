import { Injectable } from '@nestjs/common';
import { type Needs, ViewerCan } from '../kernel/policy/viewer-can.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { convenedIn } from '../meetings/convening.js';
import { PaperEntity } from './paper.entity.js';

/** Which acts on papers a body, a meeting and a paper offer to the viewer. */
@Injectable()
export class PaperOffers {
  constructor(private readonly viewerCan: ViewerCan) {}

  /** Called once, by the module. */
  offer(): void {
    const ofBody =
      (column: 'id' | 'bodyId') =>
      (thing: Needs, viewer: Viewer): string =>
        convenedIn(viewer, String(thing[column]), String(thing['workingGroup']));
    const issued = (thing: Needs): void => Object.assign(new PaperEntity(), thing).requireIssued();
    this.viewerCan.offer('Body', { act: 'paper.issue', body: ofBody('id') });
    this.viewerCan.offer(
      'Meeting',
      { act: 'paper.issue', body: ofBody('bodyId') },
      { act: 'paper.attach', body: ofBody('bodyId') },
      { act: 'paper.detach', body: ofBody('bodyId') },
    );
    this.viewerCan.offer(
      'Paper',
      { act: 'paper.issue', body: ofBody('bodyId') },
      { act: 'paper.withdraw', body: ofBody('bodyId'), check: issued },
    );
  }
}
