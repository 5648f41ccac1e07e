import { useTranslation } from 'react-i18next';
import { usePartyName } from '../members/party-name.js';
import type { MeetingInSession } from './session-query.js';

/** The seats of the body, each with its number and who holds it, for a list to choose from. */
export function useSeatChoices({ body }: Pick<MeetingInSession, 'body'>) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  return body.seats.map(({ id, number, holder }) => ({
    value: id,
    says: `${t('session.seat', { number })} ${holder ? nameOf(holder) : ''}`.trim(),
  }));
}

/** Who can preside, as the server will say in the end: co-chairs, leads, and those who speak for a seat. */
export function presidingChoices({ body }: Pick<MeetingInSession, 'body'>) {
  const chairs = [...body.coChairs, ...body.leads].flatMap(({ member }) => member ?? []);
  const speakers = body.seats.flatMap(({ delegates }) =>
    delegates.filter(({ capacity }) => capacity !== 'ADVISER').flatMap(({ member }) => member ?? []),
  );
  const people = new Map([...chairs, ...speakers].map((one) => [one.id, one.name]));
  return [...people].map(([value, says]) => ({ value, says }));
}
