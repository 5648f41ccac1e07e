import { inputId } from '../kernel/graphql/input-id.js';
import { InvalidInput, Refused } from '../kernel/refused.js';
import type { SettlementInput } from './adoption.inputs.js';
import type { CorrectionEntity } from './correction.entity.js';

/** What a meeting says of corrections, by their id. */
export function settlementsOf(given: readonly SettlementInput[]): ReadonlyMap<string, SettlementInput> {
  const byId = new Map<string, SettlementInput>();
  for (const [index, settlement] of given.entries()) {
    const path = ['settlements', String(index), 'correction'];
    const id = inputId('mco', settlement.correction, path);
    if (byId.has(id)) throw InvalidInput.field(path, 'is there twice: a correction is settled once.');
    if (!settlement.accepted && settlement.textMarkdown) {
      throw InvalidInput.field(['settlements', String(index), 'textMarkdown'], 'goes with an accepted correction.');
    }
    byId.set(id, settlement);
  }
  return byId;
}

/** Every open correction with what the meeting says of it. None is passed over, and a passage gets one wording. */
export function settleWith(
  open: readonly CorrectionEntity[],
  settlements: ReadonlyMap<string, SettlementInput>,
): [CorrectionEntity, SettlementInput][] {
  const ids = new Set(open.map(({ id }) => id));
  const stranger = [...settlements.keys()].findIndex((id) => !ids.has(id));
  if (stranger >= 0) {
    const path = ['settlements', String(stranger), 'correction'];
    throw InvalidInput.field(path, 'is no open correction of these minutes.');
  }
  const accepted = new Set<string>();
  return open.map((correction) => {
    const settlement = settlements.get(correction.id);
    if (!settlement) {
      throw new Refused(
        'minutes.every-correction',
        `The meeting accepts or declines every open correction; nothing is said of mco_${correction.id}.`,
        { path: ['settlements'] },
      );
    }
    if (settlement.accepted && accepted.has(correction.passageId)) {
      throw new Refused(
        'minutes.one-wording',
        'Two corrections of one passage are accepted: accept one, with the wording on which the meeting agreed.',
        { path: ['settlements'] },
      );
    }
    if (settlement.accepted) accepted.add(correction.passageId);
    return [correction, settlement];
  });
}
