import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import { useSignInAct } from '../identity/use-sign-in-act.js';
import { question } from '../kernel/queries.js';
import { FeedAddress } from './feed-address.js';

const bodiesWithFeeds = graphql(`
  query BodiesWithFeeds {
    bodies(filter: { viewerInside: true }, first: 100) {
      nodes {
        id
        name
      }
    }
  }
`);
const createFeed = graphql(`
  mutation CreateFeed($input: CreateFeedInput!) {
    act: createFeed(input: $input) {
      address
      userErrors {
        message
        path
      }
    }
  }
`);

/** Makes a calendar to subscribe to, then shows its address this once. */
export function NewFeedDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  return (
    <Dialog title={t(address ? 'feeds.madeTitle' : 'feeds.make')} open close={close}>
      {address ? <FeedAddress {...{ address, close }} /> : <Choice made={setAddress} close={close} />}
    </Dialog>
  );
}

interface Properties {
  readonly made: (address: string) => void;
  readonly close: () => void;
}

function Choice({ made, close }: Properties) {
  const { t } = useTranslation();
  const [body, setBody] = useState('');
  const { data } = useQuery(question(bodiesWithFeeds, {}));
  const { perform, pending, problem, userErrors } = useSignInAct(createFeed, ({ address }) => made(address ?? ''));
  return (
    <Form errors={userErrors} problem={problem} submit={() => perform(body ? { body } : {})}>
      <SelectField
        {...{ label: t('feeds.holds'), path: 'body', value: body, change: setBody }}
        choices={[
          { value: '', says: t('feeds.of.EVERYTHING') },
          ...(data?.bodies.nodes ?? []).map(({ id, name }) => ({ value: id, says: name })),
        ]}
      />
      <p>{t('feeds.titles')}</p>
      <div className="actions">
        <Button type="submit" look="primary" pending={pending}>
          {t('feeds.make')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
