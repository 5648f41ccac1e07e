import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { may } from '../kernel/may.js';
import type { WholePerson } from './person-query.js';
import { whenShown } from '../kernel/when-shown.js';

const Represent = whenShown(async () => (await import('./represent-dialog.js')).RepresentDialog);
const EndMembership = whenShown(async () => (await import('./end-membership-dialog.js')).EndMembershipDialog);

type Asked = 'represent' | 'end' | null;

/** What the viewer may do about the membership, as the server says. */
export function PersonActions({ person }: { readonly person: WholePerson }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  return (
    <>
      {may(person.viewerCan, 'representation.change') ? (
        <Button onPress={() => setAsked('represent')}>{t('represent.title')}</Button>
      ) : null}
      {may(person.viewerCan, 'membership.end') ? (
        <Button look="danger" onPress={() => setAsked('end')}>
          {t('endMembership.title')}
        </Button>
      ) : null}
      {asked === 'represent' ? <Represent {...{ person, close }} /> : null}
      {asked === 'end' ? <EndMembership {...{ person, close }} /> : null}
    </>
  );
}
