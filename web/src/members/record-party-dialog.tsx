import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { graphql } from '../gql/gql.js';
import type { PartyKind } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { paths } from '../paths.js';
import { partyKinds } from './parties-search.js';
import { beginning, inputOf } from './party-draft.js';
import type { WholeParty } from './party-query.js';
import { StateFields } from './state-fields.js';

const recordParty = graphql(`
  mutation RecordParty($input: RecordPartyInput!) {
    act: recordParty(input: $input) {
      party {
        slug
      }
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  /** The party that is described anew; null for a new one. */
  readonly party: WholeParty | null;
  readonly close: () => void;
}

/** Records a State or organisation, or describes a known one anew. */
export function RecordPartyDialog({ party, close }: Properties) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [values, setValues] = useState(() => beginning(party));
  const change = (changes: Partial<typeof values>) => setValues((before) => ({ ...before, ...changes }));
  const { perform, pending, problem, userErrors } = useAct(recordParty, ({ party: recorded }) => {
    close();
    if (!party && recorded) void navigate({ to: paths.party, params: { party: recorded.slug } });
  });
  return (
    <Dialog title={party ? t('recordParty.change') : t('recordParty.title')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform(inputOf(values, party))}>
        {party ? null : (
          <>
            <Radios<PartyKind>
              {...{ label: t('party.kind.label'), value: values.kind, change: (kind) => change({ kind }) }}
              choices={partyKinds.map((value) => ({ value, says: t(`party.kind.${value}`) }))}
            />
            <TextField
              {...{ label: t('recordParty.slug'), path: 'slug', value: values.slug, hint: t('recordParty.slugHint') }}
              {...{ change: (slug) => change({ slug }), required: true, maxLength: 60 }}
            />
          </>
        )}
        <TextField
          {...{ label: t('recordParty.name'), path: 'name', value: values.name, hint: t('recordParty.nameHint') }}
          {...{ change: (name) => change({ name }), required: true, maxLength: 300 }}
        />
        <TextField
          {...{ label: t('party.shortName'), path: 'shortName', value: values.shortName, maxLength: 100 }}
          change={(shortName) => change({ shortName })}
        />
        {values.kind === 'STATE' ? (
          <StateFields value={values} change={change} />
        ) : (
          <TextField
            {...{ label: t('party.organisationType'), path: 'organisationType', value: values.organisationType }}
            {...{ change: (organisationType) => change({ organisationType }), maxLength: 200 }}
          />
        )}
        <TextField
          {...{ label: t('party.timeZones'), path: 'timeZones', value: values.timeZones, lines: 3 }}
          {...{ change: (timeZones) => change({ timeZones }), hint: t('recordParty.zonesHint') }}
        />
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t('recordParty.confirm')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
