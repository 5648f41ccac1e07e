import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/notice.js';
import { Days } from '../components/days.js';
import type { BodyPlaceFragment } from '../gql/graphql.js';
import { BodyName } from './body-name.js';
import type { WholeParty } from './party-query.js';

interface Line {
  readonly key: string;
  readonly says: string;
  readonly body: BodyPlaceFragment;
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** The seats, chairs and groups of a party, those that are over too, where the viewer may see them. */
export function PartyStanding({ party }: { readonly party: WholeParty }) {
  const { t } = useTranslation();
  const lines: Line[] = [
    ...party.chairs.map(({ id, ...rest }) => ({ key: id, says: t('party.chairs'), ...rest })),
    ...party.seatTerms.map(({ seat, from, until }) => ({
      ...{ key: `${seat.id} ${from ?? ''}`, says: t('party.seat', { number: seat.number }), body: seat.body },
      ...{ from, until },
    })),
    ...party.leads.map(({ id, ...rest }) => ({ key: id, says: t('party.leads'), ...rest })),
    ...party.participations.map(({ id, state, ...rest }) => ({
      ...{ key: id, says: state === 'OBSERVING' ? t('party.observesGroup') : t('party.takesPart'), ...rest },
    })),
    ...party.observes.map(({ id, ...rest }) => ({ key: id, says: t('party.observes'), ...rest })),
  ];
  return (
    <section className="card">
      <h2>{t('party.stands')}</h2>
      {lines.length === 0 ? (
        <EmptyState>
          <p>{t('party.standsNowhere')}</p>
        </EmptyState>
      ) : null}
      <ul className="plain-list">
        {lines.map(({ key, says, body, from, until }) => (
          <li key={key}>
            <p className="item-title">{says}</p>
            <div className="item-notes">
              <BodyName body={body} />
              <span className="soft">
                <Days {...{ from, until }} />
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
