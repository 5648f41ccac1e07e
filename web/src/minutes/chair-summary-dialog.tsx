import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { EditForm } from '../components/edit-form.js';
import { TextField } from '../components/fields.js';
import { graphql } from '../gql/gql.js';
import { useAct } from '../kernel/act.js';
import { useEdit } from '../kernel/edit.js';
import { LabelField } from './language-and-label.js';
import type { MeetingWithMinutes } from './minutes-query.js';

const publishChairSummary = graphql(`
  mutation PublishChairSummary($input: PublishChairSummaryInput!) {
    act: publishChairSummary(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Properties {
  readonly meeting: MeetingWithMinutes;
  readonly close: () => void;
  readonly readAgain: () => void;
}

/** The chair's own words on the meeting, or a new version of them: the former ones are kept. */
export function ChairSummaryDialog({ meeting, close, readAgain }: Properties) {
  const { t } = useTranslation();
  const { id, label, chairSummary: summary } = meeting;
  const standing = { textMarkdown: summary?.textMarkdown ?? '', label: summary?.label ?? label };
  const edit = useEdit(`summary of ${id}`, { version: summary?.number ?? 0, values: standing });
  const leave = () => {
    edit.discard();
    close();
  };
  const act = useAct(publishChairSummary, leave);
  const { values } = edit;
  const text = t('minutesActs.summaryText');
  return (
    <Dialog title={t(summary ? 'minutes.replaceSummary' : 'minutes.publishSummary')} open close={close}>
      <EditForm
        {...{ edit, act, readAgain, saveSays: t('minutesActs.publish'), keepSays: t('meanwhile.keepRevision') }}
        save={(number) => act.perform({ meeting: id, ...values, ...(number > 0 ? { expectedVersion: number } : {}) })}
        texts={({ before, now }) => [{ name: text, before: before.textMarkdown, now: now.textMarkdown }]}
        beside={<Button onPress={leave}>{t('dialog.cancel')}</Button>}
      >
        <p>{t('minutesActs.summaryMeans')}</p>
        <TextField
          {...{ label: text, path: 'textMarkdown', lines: 12, required: true, hint: t('minutesActs.summaryHint') }}
          {...{ value: values.textMarkdown, change: (textMarkdown) => edit.change({ textMarkdown }) }}
        />
        <LabelField {...{ value: values.label, change: (one) => edit.change({ label: one }), ofMeeting: label }} />
      </EditForm>
    </Dialog>
  );
}
