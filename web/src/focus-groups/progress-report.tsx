import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HandlingLabel } from '../components/badge.js';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { MarkdownField } from '../components/markdown-field.js';
import { graphql } from '../gql/gql.js';
import type { ProgressReportQuery, ProgressReportQueryVariables } from '../gql/graphql.js';
import { ask } from '../kernel/ask.js';
import { whenShown } from '../kernel/when-shown.js';

const HandIn = whenShown(async () => (await import('./hand-in.js')).HandIn, 'papers');

const progressReport = graphql(`
  query ProgressReport($focusGroup: ID!, $from: Date!, $until: Date!, $language: String!) {
    progressReport(focusGroup: $focusGroup, from: $from, until: $until, language: $language) {
      label
      markdown
      fileName
    }
  }
`);

interface Properties {
  readonly group: { readonly id: string; readonly name: string };
}

/** What the group did in a period, drafted from the records when its lead or secretary asks for it. */
export function ProgressReport({ group }: Properties) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('progressReport.draft')}</Button>
      {open ? (
        <Dialog title={t('progressReport.title', { group: group.name })} open close={close}>
          <Drafting {...{ group, close }} />
        </Dialog>
      ) : null}
    </>
  );
}

type Draft = ProgressReportQuery['progressReport'] & { readonly asked: ProgressReportQueryVariables };

function Drafting({ group, close }: Properties & { readonly close: () => void }) {
  const { t, i18n } = useTranslation();
  const [period, setPeriod] = useState(sinceLastQuarter);
  const [draft, setDraft] = useState<Draft | null>(null);
  const drafting = useMutation({
    mutationFn: async (asked: ProgressReportQueryVariables) => {
      const answer = await ask(progressReport, asked);
      setDraft({ ...answer.progressReport, asked });
    },
  });
  const submit = () =>
    drafting.mutate({ focusGroup: group.id, ...period, language: i18n.language.startsWith('fr') ? 'fr' : 'en' });
  const day = (name: 'from' | 'until') => ({
    ...{ path: name, type: 'date', required: true, value: period[name] },
    ...{ label: t(`progressReport.${name}`), change: (typed: string) => setPeriod({ ...period, [name]: typed }) },
  });
  return (
    <>
      <Form errors={[]} problem={drafting.error} submit={submit}>
        <p>{t('progressReport.means')}</p>
        <div className="row">
          <TextField {...day('from')} />
          <TextField {...day('until')} />
        </div>
        <div className="actions">
          <Button type="submit" look="primary" pending={drafting.isPending}>
            {t(draft ? 'progressReport.again' : 'progressReport.submit')}
          </Button>
          <Button onPress={close}>{t('progressReport.close')}</Button>
        </div>
      </Form>
      {draft ? (
        <Drafted
          {...{ draft, handedIn: close, pending: drafting.isPending }}
          change={(markdown) => setDraft({ ...draft, markdown })}
        />
      ) : null}
    </>
  );
}

interface DraftProperties {
  readonly draft: Draft;
  readonly change: (markdown: string) => void;
  readonly handedIn: () => void;
  readonly pending: boolean;
}

function Drafted({ draft, change, handedIn, pending }: DraftProperties) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const [handing, setHanding] = useState(false);
  const { label, markdown, fileName, asked } = draft;
  const { focusGroup, ...period } = asked;
  const word = `/progress-reports/${focusGroup}.docx?${new URLSearchParams(period).toString()}`;
  const copy = () => void navigator.clipboard.writeText(markdown).then(() => setCopied(markdown));
  return (
    <div className="form" aria-busy={pending}>
      <p>
        <HandlingLabel label={label} />
      </p>
      <MarkdownField {...{ label: t('progressReport.text'), path: 'markdown', value: markdown, change }} />
      <div className="actions">
        <Button onPress={copy}>{t('progressReport.copy')}</Button>
        <Button onPress={() => save(markdown, `${fileName}.md`)}>{t('progressReport.markdown')}</Button>
        <Button onPress={() => setHanding(!handing)}>{t('progressReport.handIn')}</Button>
        <a href={word} download>
          {t('progressReport.word')}
        </a>
      </div>
      <p className="field-hint">{t('progressReport.wordMeans')}</p>
      {handing ? (
        <HandIn
          group={String(focusGroup)}
          report={{ title: titleOf(markdown), label, markdown, fileName }}
          close={handedIn}
        />
      ) : null}
      <p role="status">{copied === markdown ? t('progressReport.copied') : ''}</p>
    </div>
  );
}

/** Its first heading, for the list of papers. */
const titleOf = (markdown: string): string => (/^# (.+)$/m.exec(markdown)?.[1] ?? '').slice(0, 300);

/** Hands a text to the browser as a file. */
function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Not at once: the browser reads it after the press.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** From the first day of the quarter before this one. */
function sinceLastQuarter(): { from: string; until: string } {
  const today = new Date();
  const from = new Date(Date.UTC(today.getUTCFullYear(), Math.floor(today.getUTCMonth() / 3) * 3 - 3, 1));
  return { from: from.toISOString().slice(0, 10), until: today.toISOString().slice(0, 10) };
}
