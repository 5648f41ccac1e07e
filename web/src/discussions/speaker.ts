import { useTranslation } from 'react-i18next';
import { usePartyName } from '../members/party-name.js';
import type { SaidComment } from './threads-query.js';

/** Who said it, for names of buttons and threads: the person, or the party for which it was recorded. */
export function useSpeaker(): (comment: SaidComment) => string {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  return ({ member, party }) => member?.name ?? (party ? nameOf(party) : t('threads.somebody'));
}
