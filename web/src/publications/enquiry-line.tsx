import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Fact } from '../components/fact.js';
import { Time } from '../components/time.js';
import { graphql } from '../gql/gql.js';
import type { EnquiryLineFragment } from '../gql/graphql.js';
import { useZone } from '../identity/viewer.js';
import { PersonLink } from '../members/person-link.js';

graphql(`
  fragment EnquiryLine on Enquiry {
    id
    name
    email
    organisation
    message
    receivedAt
    version
    ...Closing
  }
`);
graphql(`
  fragment Closing on Enquiry {
    closedAt
    closedBy {
      id
      name
    }
    closingNote
  }
`);

interface Properties {
  readonly enquiry: EnquiryLineFragment;
  readonly close: () => void;
}

/** One message from outside, as it came: who wrote, for whom, what; and what became of it. */
export function EnquiryLine({ enquiry, close }: Properties) {
  const { t } = useTranslation();
  const zone = useZone();
  const { name, email, organisation, message, receivedAt, closedAt } = enquiry;
  // A question mark in an address would begin headers of the mail, such as a copy to others.
  const to = encodeURIComponent(email).replaceAll('%40', '@');
  return (
    <article>
      <h2 dir="auto">{name}</h2>
      <dl className="facts">
        <Fact name={t('enquiries.received')}>
          <Time instant={receivedAt} timeZone={zone} />
        </Fact>
        <Fact name={t('enquiries.organisation')}>{organisation || t('enquiries.noOrganisation')}</Fact>
        <Fact name={t('enquiries.email')}>
          <a href={`mailto:${to}`}>
            <bdi>{email}</bdi>
          </a>
          <p className="field-hint" dir="auto">
            {t('enquiries.unproved')}
          </p>
        </Fact>
      </dl>
      <h3>{t('enquiries.message')}</h3>
      <p className="written" dir="auto">
        {message}
      </p>
      {closedAt ? (
        <Closing of={enquiry} />
      ) : (
        <p className="actions">
          <Button onPress={close}>
            {t('enquiries.close')} <bdi className="visually-hidden">{name}</bdi>
          </Button>
        </p>
      )}
    </article>
  );
}

type Closed = Pick<EnquiryLineFragment, 'closedAt' | 'closedBy' | 'closingNote'>;

/** Who closed it, when, and what was done. */
export function Closing({ of: { closedAt, closedBy, closingNote } }: { readonly of: Closed }) {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <dl className="facts">
      <Fact name={t('enquiries.closed')}>{closedAt ? <Time instant={closedAt} timeZone={zone} /> : null}</Fact>
      <Fact name={t('enquiries.closedBy')}>{closedBy ? <PersonLink member={closedBy} /> : t('enquiries.unknown')}</Fact>
      <Fact name={t('enquiries.note')}>
        {closingNote ? <span className="written">{closingNote}</span> : t('enquiries.noNote')}
      </Fact>
    </dl>
  );
}
