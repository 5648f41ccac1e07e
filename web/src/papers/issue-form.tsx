import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { TextField } from '../components/fields.js';
import { Form } from '../components/form.js';
import { SelectField } from '../components/select.js';
import { graphql } from '../gql/gql.js';
import type { Label, PaperAudience, PaperKind } from '../gql/graphql.js';
import { useAct, type UserError } from '../kernel/act.js';
import { FileField } from './file-field.js';
import { kinds } from './papers-search.js';
import { upload } from './upload.js';

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

const labels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const satisfies Label[];
const relations = ['revisionOf', 'addendumTo', 'corrigendumTo'] as const;

export interface IssueProperties {
  readonly body: { readonly id: string; readonly name: string };
  readonly meeting?: { readonly id: string; readonly title: string; readonly label: Label };
  /** The paper to which the new one belongs. */
  readonly base?: { readonly id: string; readonly symbol: string; readonly title: string; readonly label: Label };
  readonly close: () => void;
}

/** A file becomes a paper: first it is sent, then issued. What was sent is not sent again when issuing is refused. */
export function IssueForm({ body, meeting, base, close }: IssueProperties) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(base?.title ?? '');
  const [label, setLabel] = useState<Label>(base?.label ?? meeting?.label ?? 'AMBER');
  const [kind, setKind] = useState<PaperKind>('PAPER');
  const [audience, setAudience] = useState<PaperAudience>('BODY');
  const [relation, setRelation] = useState<(typeof relations)[number]>('revisionOf');
  const [file, setFile] = useState<File | null>(null);
  const [undertaken, setUndertaken] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly UserError[]>([]);
  const [failed, setFailed] = useState<Error | null>(null);
  const known = useRef<{ readonly file: File; readonly id: string } | null>(null);
  const { perform, pending, problem, userErrors, forget } = useAct(issuePaper, close);
  const submit = async (): Promise<void> => {
    forget();
    setFailed(null);
    setRefused([]);
    if (!file) return setRefused([{ message: t('issue.noFile'), path: ['upload'] }]);
    try {
      if (known.current?.file !== file) {
        setSent(0);
        const answer = await upload(file, undertaken, setSent);
        if ('refused' in answer) return setRefused(answer.refused);
        known.current = { file, id: answer.id };
      }
    } catch (error) {
      return setFailed(error as Error);
    } finally {
      setSent(null);
    }
    perform({
      ...{ body: body.id, title, label, upload: known.current.id },
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
      <FileField {...{ file, choose: setFile, sent }} />
      <SelectField
        {...{ label: t('issue.label'), path: 'label', value: label, change: setLabel }}
        choices={labels.map((value) => ({ value, says: t(`label.${value}`) }))}
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
        <input type="checkbox" checked={undertaken} onChange={({ target }) => setUndertaken(target.checked)} />
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
