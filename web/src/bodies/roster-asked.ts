import type { Seat } from './committee-query.js';

export type EnterAct = 'chair.designate' | 'observer.admit' | 'secretary.appoint';
export type EndAct = 'chair.end' | 'observer.end' | 'secretary.end' | 'delegation.end';

/** What somebody wants to do, and with what. */
export type Asked =
  | { readonly act: 'seat.appoint' | 'seat.vacate' | 'delegate.name'; readonly seat: Seat }
  | { readonly act: EnterAct; readonly body: { readonly id: string; readonly name: string } }
  | { readonly act: EndAct; readonly id: string; readonly name: string };
