import type { Expression } from '../kernel/reading/definition.js';
import type { ProcedureEntity } from './procedure.entity.js';

/** A text as it is put to the seats: it does not change while the procedure runs. */
export interface PutText {
  readonly bodyId: string;
  readonly title: string;
  readonly textMarkdown: string;
  /** Of the text in the form of its sort; of `textMarkdown` in UTF-8 when not given. */
  readonly textSha256?: string;
}

/**
 * What a sort of text does in procedures. Each is called inside the transaction that opens or ends one, with the text
 * locked; `put` is for sorts that can be put to decision (minutes are circulated by an act of their own).
 */
export interface Subject {
  /** Locks the text, before the procedure is locked: everywhere in this order. NOT_FOUND when it is not there. */
  readonly lock: (id: string) => Promise<void>;
  /** Who sees a procedure on such a text, over the row of the procedure; those inside the body when not given. */
  readonly sight?: Expression;
  /** Freezes the text and answers it; throws `Refused` when it cannot be put to decision. */
  readonly put?: (id: string) => Promise<PutText>;
  /** It ended, and the text is adopted: as of `endedAt`, in effect from `effectiveOn`. */
  readonly adopted: (procedure: ProcedureEntity) => Promise<void>;
  /** It ended, and the text is not adopted: broken, not adopted, or withdrawn. */
  readonly ended?: (procedure: ProcedureEntity) => Promise<void>;
  /** An adoption, which may have taken effect, turns out never to have been one. */
  readonly setAside?: (procedure: ProcedureEntity, at: Date) => Promise<void>;
}

/** What follows every procedure that ends, in its transaction, such as an entry in the register of decisions. */
export type Follower = (procedure: ProcedureEntity, now: Date) => Promise<void>;
