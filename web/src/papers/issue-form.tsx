import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { labels, stricter } from '../components/labels.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { Label, PaperAudience, PaperKind } from '../gql/graphql.js';
import { useAct } from '../kernel/act.js';
import { FileField } from './file-field.js';
import { kinds } from './papers-search.js';
import { useSending } from './sending.js';

const issuePaper = graphql(`
  mutation IssuePaper($input: IssuePaperInput!) {
    act: issuePaper(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

const relations = ['revisionOf', 'addendumTo', 'corrigendumTo'] as const;

export interface IssueProperties {
  readonly body: { readonly id: string; readonly name: string };
  readonly meeting?: { readonly id: string; readonly title: string; readonly label: Label };
  /** The paper to which the new one belongs. */
  readonly base?: { readonly id: string; readonly symbol: string; readonly title: string; readonly label: Label };
  /** What was written here already, and how strict it is at least. */
  readonly given?: { readonly title: string; readonly label: Label; readonly file: File };
  readonly close: () => void;
}

/** A file becomes a paper: first it is sent, then issued. What was sent is not sent again when issuing is refused. */
export function IssueForm({ body, meeting, base, given, close }: IssueProperties) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(base?.title ?? given?.title ?? '');
  const least = given && meeting ? stricter(given.label, meeting.label) : null;
  const [label, setLabel] = useState<Label>(least ?? base?.label ?? meeting?.label ?? 'AMBER');
  const [kind, setKind] = useState<PaperKind>('PAPER');
  const [audience, setAudience] = useState<PaperAudience>('BODY');
  const [relation, setRelation] = useState<(typeof relations)[number]>('revisionOf');
  const sending = useSending(t('issue.noFile'), given?.file);
  const { refused, failed, sent } = sending;
  const { perform, pending, problem, userErrors, forget } = useAct(issuePaper, close);
  const submit = async (): Promise<void> => {
    forget();
    const id = await sending.send();
    if (id === null) return;
    perform({
      ...{ body: body.id, title, label, upload: id },
      ...(meeting ? { meeting: meeting.id } : {}),
      ...(base ? { [relation]: base.id } : { kind, audience }),
    });
  };
  return (
    <Form errors={[...refused, ...userErrors]} problem={failed ?? problem} submit={() => void submit()}>
      <p>
        <bdi>{body.name}</bdi>
        {meeting ? (
          <>
            {' – '}
            <bdi>{meeting.title}</bdi>
          </>
        ) : null}
      </p>
      {base ? (
        <SelectField
          {...{ label: t('issue.relation', { symbol: base.symbol }), value: relation, change: setRelation }}
          choices={relations.map((value) => ({ value, says: t(`issue.relations.${value}`) }))}
        />
      ) : null}
      <TextField
        {...{ label: t('issue.title'), path: 'title', value: title, change: setTitle }}
        {...{ required: true, autoFocus: true, maxLength: 300 }}
      />
      {given ? null : <FileField {...sending} />}
      <SelectField
        {...{ label: t('issue.label'), path: 'label', value: label, change: setLabel }}
        choices={labels
          .filter((value) => least === null || stricter(value, least) === value)
          .map((value) => ({ value, says: t(`label.${value}`) }))}
      />
      {base ? null : (
        <>
          <SelectField
            {...{ label: t('papers.kind'), path: 'kind', hint: t('issue.kindHint'), value: kind, change: setKind }}
            choices={kinds.map((value) => ({ value, says: t(`paper.kind.${value}`) }))}
          />
          <SelectField
            {...{ label: t('issue.audience'), path: 'audience', value: audience, change: setAudience }}
            choices={(['BODY', 'CHAIRS'] as const).map((value) => ({ value, says: t(`issue.audiences.${value}`) }))}
          />
        </>
      )}
      <label className="radio">
        <input
          type="checkbox"
          checked={sending.undertaken}
          onChange={({ target }) => sending.undertake(target.checked)}
        />
        <span>{t('issue.undertaking')}</span>
      </label>
      <p className="soft">{t('issue.means')}</p>
      <div className="actions">
        <Button type="submit" look="primary" pending={pending || sent !== null}>
          {t('issue.submit')}
        </Button>
        <Button onPress={close}>{t('dialog.cancel')}</Button>
      </div>
    </Form>
  );
}
