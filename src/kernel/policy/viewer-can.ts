import { Injectable } from '@nestjs/common';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { needsKey } from '../reading/compile.js';
import { Refused } from '../refused.js';
import type { RequestContext } from '../request-context.js';
import type { Viewer } from '../viewer/viewer.js';
import { Policy } from './policy.js';
import type { ViewerCanType } from './viewer-can.type.js';

/** Columns of the thing, as its reading's `viewerCan: computed({...})` lists them. */
export type Needs = Readonly<Record<string, string | number | boolean | null>>;

/** An act that a type of thing offers. */
export interface OfferedAct {
  readonly act: string;
  /** UUID of the body in which the viewer must hold a role of the act. */
  readonly body: (thing: Needs, viewer: Viewer) => string;
  /** Whether the act makes sense on this thing at all; an act that does not is left out. */
  readonly applies?: (thing: Needs) => boolean;
  /** Called when the role is there: throws `Refused`, as the act itself would, when the thing's state forbids it. */
  readonly check?: (thing: Needs, viewer: Viewer) => void;
}

/**
 * What a client shows as buttons. A type that offers acts reads `viewerCan: computed({ id: 'id', state: 'state', … })`,
 * declares the field in a resolver that answers `viewerCan.of('Meeting', parent, context, info)`, and its module (or a
 * higher one) says which acts there are: `viewerCan.offer('Meeting', { act: 'meeting.cancel', body: … })`.
 */
@Injectable()
export class ViewerCan {
  private readonly offers = new Map<string, OfferedAct[]>();

  constructor(private readonly policy: Policy) {}

  offer(type: string, ...acts: OfferedAct[]): void {
    for (const { act } of acts) this.policy.permission(act);
    this.offers.set(type, [...(this.offers.get(type) ?? []), ...acts]);
  }

  /** Answers the field `viewerCan` of a row. It stands on single things: in a list it would be a rule for each row. */
  of(type: string, row: unknown, { viewer }: RequestContext, info: GraphQLResolveInfo): ViewerCanType[] {
    for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at; at = at.prev) {
      if (typeof at.key === 'number') {
        throw new GraphQLError('viewerCan can be asked of a single thing only, not within a list.', {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      }
    }
    const thing = (row as Record<string, Needs>)[needsKey('viewerCan')] ?? {};
    const offered = (this.offers.get(type) ?? []).filter(({ applies }) => applies?.(thing) ?? true);
    return offered.map((offer) => {
      const reason = this.reason(offer, thing, viewer);
      return { act: offer.act, says: this.policy.permission(offer.act).says, allowed: reason === null, reason };
    });
  }

  private reason({ act, body, check }: OfferedAct, thing: Needs, viewer: Viewer): string | null {
    try {
      this.policy.admit(act, viewer, 'write');
      this.policy.may(act, viewer, body(thing, viewer));
      check?.(thing, viewer);
      return null;
    } catch (error) {
      if (error instanceof Refused || this.policy.isDenial(error)) return (error as Error).message;
      throw error;
    }
  }
}
