import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import type { Found } from '../components/finder.js';
import { Form } from '../components/form.js';
import { Radios } from '../components/radios.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { ImplementationState, PartyNameFragment, ReportVisibility } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { useDraft } from '../kernel/draft.js';
import { EvidenceFields, evidenceOf, noEvidence } from '../meetings/evidence-fields.js';
import { PartyFinder } from '../members/party-finder.js';
import { PartyName, usePartyName } from '../members/party-name.js';

const reportImplementation = graphql(`
  mutation ReportImplementation($input: ReportImplementationInput!) {
    act: reportImplementation(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

export interface Subject {
  readonly about: { readonly commitment: string } | { readonly recommendation: string };
  readonly says: string;
  /** Whether the secretary records what a party said by other means. */
  readonly recorded: boolean;
}

interface Properties extends Subject {
  readonly parties: readonly PartyNameFragment[];
  readonly close: () => void;
}

const states: readonly ImplementationState[] = ['DONE', 'UNDER_WAY', 'PLANNED', 'NOT_APPLICABLE'];
const readers: readonly ReportVisibility[] = ['COUNTED_ONLY', 'COMMITTEE', 'WORKING_GROUP', 'PUBLIC'];

interface Said {
  readonly party: string;
  readonly state: ImplementationState;
  readonly note: string;
  readonly visibility: ReportVisibility;
}

/** What a party says of how far it has come, and who is to read it. */
export function ReportDialog({ about, says, recorded, parties, close }: Properties) {
  const { t } = useTranslation();
  const [found, setFound] = useState<Found | null>(null);
  const [evidence, setEvidence] = useState(noEvidence);
  const { values, change, discard } = useDraft<Said>(
    `implementation ${recorded ? 'recorded ' : ''}${Object.values(about).join('')}`,
    { ...{ party: parties[0]?.id ?? '', state: 'UNDER_WAY', note: '', visibility: 'COMMITTEE' } },
  );
  const own = parties.some(({ id }) => id === values.party) ? values.party : (parties[0]?.id ?? '');
  const { perform, pending, problem, userErrors } = useAct(reportImplementation, () => {
    discard();
    close();
  });
  const { state, note, visibility } = values;
  const by = recorded ? { party: found?.id ?? '', evidence: evidenceOf(evidence) } : { party: own };
  return (
    <Dialog title={t(recorded ? 'implementation.record' : 'implementation.report')} open close={close}>
      <Form errors={userErrors} problem={problem} submit={() => perform({ about, ...by, state, note, visibility })}>
        <p dir="auto">{says}</p>
        {recorded ? (
          <>
            <p>{t('implementation.recordMeans')}</p>
            <PartyFinder {...{ label: t('implementation.party'), path: 'party', chosen: found, choose: setFound }} />
          </>
        ) : (
          <OwnParty {...{ parties, value: own, change: (party) => change({ party }) }} />
        )}
        <SelectField<ImplementationState>
          {...{ label: t('implementation.stateHead'), path: 'state', value: state }}
          change={(one) => change({ state: one })}
          choices={states.map((value) => ({ value, says: t(`implementation.state.${value}`) }))}
        />
        <TextField
          {...{ label: t('implementation.note'), hint: t('implementation.noteHint'), path: 'note', lines: 4 }}
          {...{ value: note, change: (text) => change({ note: text }) }}
        />
        <Radios<ReportVisibility>
          {...{ label: t('implementation.readers'), path: 'visibility', value: visibility }}
          change={(one) => change({ visibility: one })}
          choices={readers.map((value) => ({
            value,
            says: t(`implementation.visibility.${value}.name`),
            means: t(`implementation.visibility.${value}.means`),
          }))}
        />
        {recorded ? (
          <EvidenceFields
            {...{ value: evidence, path: 'evidence' }}
            change={(changes) => setEvidence((before) => ({ ...before, ...changes }))}
          />
        ) : null}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending}>
            {t(recorded ? 'implementation.recordSubmit' : 'implementation.submit')}
          </Button>
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface Own {
  readonly parties: readonly PartyNameFragment[];
  readonly value: string;
  readonly change: (party: string) => void;
}

/** For which of the parties that one represents. */
function OwnParty({ parties, value, change }: Own) {
  const { t } = useTranslation();
  const nameOf = usePartyName();
  if (parties.length > 1) {
    return (
      <SelectField
        {...{ label: t('implementation.party'), path: 'party', value, change }}
        choices={parties.map((one) => ({ value: one.id, says: nameOf(one) }))}
      />
    );
  }
  return (
    <p>
      {t('implementation.for')} {parties[0] ? <PartyName party={parties[0]} /> : null}
    </p>
  );
}
