import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Notice } from '../components/notice.js';
import { graphql } from '../gql/gql.js';
import type { EnquiryLineFragment } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { RequestProblem } from '../kernel/ask.js';
import { question } from '../kernel/queries.js';
import { Closing } from './enquiry-line.js';

const closeEnquiry = graphql(`
  mutation CloseEnquiry($input: CloseEnquiryInput!) {
    act: closeEnquiry(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const enquiryNow = graphql(`
  query EnquiryNow($id: ID!) {
    node(id: $id) {
      __typename
      ... on Enquiry {
        ...Closing
      }
    }
  }
`);

interface Properties {
  readonly enquiry: EnquiryLineFragment;
  readonly close: () => void;
}

/** Asks once, with a note of what was done. Of two secretaries who close the same one, the later reads the other's note. */
export function CloseEnquiryDialog({ enquiry, close }: Properties) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const { perform, pending, problem, userErrors } = useAct(closeEnquiry, close);
  const conflict = problem instanceof RequestProblem && problem.code === 'CONFLICT';
  const now = useQuery({ ...question(enquiryNow, { id: enquiry.id }), enabled: conflict }).data?.node;
  const closed = now?.__typename === 'Enquiry' && now.closedAt ? now : null;
  const leave = () => {
    close();
    if (conflict) void client.invalidateQueries();
  };
  const submit = () =>
    perform({ enquiry: enquiry.id, expectedVersion: enquiry.version, ...(note.trim() ? { note: note.trim() } : {}) });
  return (
    <Dialog title={t('enquiries.ask', { name: enquiry.name })} open close={leave}>
      <Form errors={userErrors} problem={closed ? null : problem} submit={submit}>
        {closed ? (
          <Notice tone="caution" title={t('enquiries.meanwhile')} live>
            <Closing of={closed} />
            <p>{t('enquiries.meanwhileMeans')}</p>
          </Notice>
        ) : (
          <p>{t('enquiries.means')}</p>
        )}
        <TextField
          {...{ label: t('enquiries.note'), hint: t('enquiries.noteHint'), path: 'note', lines: 4, maxLength: 2000 }}
          {...{ value: note, change: setNote, autoFocus: true }}
        />
        <div className="actions">
          {closed ? null : (
            <Button type="submit" look="primary" pending={pending}>
              {t('enquiries.confirm')}
            </Button>
          )}
          <Button onPress={leave}>{t(closed ? 'enquiries.leave' : 'enquiries.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
