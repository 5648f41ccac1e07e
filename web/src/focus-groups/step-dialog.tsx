import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { noWaiver, waiverOf, type WaiverWords } from '../meetings/waiver.js';
import { WaiverFields } from '../meetings/waiver-fields.js';
import type { WholeGroup } from './focus-group-query.js';
import type { Step } from './steps.js';

const activate = graphql(`
  mutation ActivateFocusGroup($input: ActivateFocusGroupInput!) {
    act: activateFocusGroup(input: $input) {
      userErrors {
        message
        path
        rule
        waivable
        clause {
          number
          heading
          bodyMarkdown
        }
      }
    }
  }
`);
const makeDormant = graphql(`
  mutation MakeFocusGroupDormant($input: MakeFocusGroupDormantInput!) {
    act: makeFocusGroupDormant(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const conclude = graphql(`
  mutation ConcludeFocusGroup($input: ConcludeFocusGroupInput!) {
    act: concludeFocusGroup(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);
const discontinue = graphql(`
  mutation DiscontinueFocusGroup($input: DiscontinueFocusGroupInput!) {
    act: discontinueFocusGroup(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly step: Step;
  readonly group: WholeGroup;
  readonly close: () => void;
}

/** Asks once, in words, with the reason that stays on record. */
export function StepDialog({ step, group, close }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [waiver, setWaiver] = useState<WaiverWords>(noWaiver);
  const acts = {
    ...{ activate: useAct(activate, close), makeDormant: useAct(makeDormant, close) },
    ...{ conclude: useAct(conclude, close), discontinue: useAct(discontinue, close) },
  };
  const { pending, problem, userErrors } = acts[step];
  const submit = () => {
    const change = { focusGroup: group.id, reason, expectedVersion: group.version };
    if (step === 'activate') acts.activate.perform({ ...change, ...waiverOf(waiver) });
    else acts[step].perform(change);
  };
  const ends = step === 'conclude' || step === 'discontinue';
  return (
    <Dialog title={t(`step.${step}.ask`, { group: group.name })} open close={close}>
      <Form errors={userErrors} problem={problem} submit={submit}>
        <p>{t(`step.${step}.means`)}</p>
        <TextField
          {...{ label: t('step.reason'), hint: t('step.reasonHint'), path: 'reason', lines: 3, required: true }}
          {...{ value: reason, change: setReason }}
        />
        <WaiverFields
          {...{ errors: userErrors, value: waiver }}
          change={(changes) => setWaiver((before) => ({ ...before, ...changes }))}
        />
        <div className="actions">
          <Button type="submit" look={ends ? 'danger' : 'primary'} pending={pending}>
            {t(`step.${step}.confirm`)}
          </Button>
          <Button onPress={close}>{t('step.keep')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
