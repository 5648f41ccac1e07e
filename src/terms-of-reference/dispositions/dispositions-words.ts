import type { AmendmentKind, AmendmentState } from '../amending/amending.enums.js';

type Words = Readonly<{
  title: string;
  version: string;
  columns: readonly [string, string, string, string, string, string, string];
  seat: string;
  start: string;
  ofTitle: string;
  wording: string;
  none: string;
  kind: Readonly<Record<AmendmentKind, string>>;
  state: Readonly<Record<AmendmentState, string>>;
}>;

/** What the table says by itself; amendments stand in the words of those who proposed them. */
export const DISPOSITIONS_WORDS: Readonly<Record<'en' | 'fr', Words>> = {
  en: {
    title: 'Amendments and their dispositions',
    version: 'version {number}',
    columns: ['No.', 'Clause', 'Proposed by', 'Amendment', 'Reason', 'Disposition', 'Why'],
    seat: 'seat {number}',
    start: 'at the beginning',
    ofTitle: 'title',
    wording: 'Agreed wording: ',
    none: 'No amendment was proposed.',
    kind: { REPLACE: 'replace', ADD_AFTER: 'add after', DELETE: 'take out' },
    state: {
      OPEN: 'waits',
      WITHDRAWN: 'withdrawn',
      ACCEPTED: 'accepted',
      ACCEPTED_IN_PART: 'accepted in part',
      DECLINED: 'declined',
    },
  },
  fr: {
    title: 'Amendements et suites données',
    version: 'version {number}',
    columns: ['N°', 'Article', 'Proposé par', 'Amendement', 'Motif', 'Suite donnée', 'Pourquoi'],
    seat: 'siège {number}',
    start: 'au début',
    ofTitle: 'titre',
    wording: 'Texte convenu : ',
    none: 'Aucun amendement n’a été proposé.',
    kind: { REPLACE: 'remplacer', ADD_AFTER: 'ajouter après', DELETE: 'supprimer' },
    state: {
      OPEN: 'en attente',
      WITHDRAWN: 'retiré',
      ACCEPTED: 'accepté',
      ACCEPTED_IN_PART: 'accepté en partie',
      DECLINED: 'rejeté',
    },
  },
};
