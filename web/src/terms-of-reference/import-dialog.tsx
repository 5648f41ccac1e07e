import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { graphql } from '../gql/gql.js';
import type { PreviewTermsImportQuery, TermsTextInput } from '../gql/graphql.js';
import { useAct, type UserError } from '../kernel/act.js';
import { ask } from '../kernel/ask.js';
import { upload } from '../papers/upload.js';
import type { Draft } from './draft-query.js';
import { ImportPreview } from './import-preview.js';
import { ImportSource, type Source } from './import-source.js';

const previewTermsImport = graphql(`
  query PreviewTermsImport($termsVersion: ID!, $text: TermsTextInput!) {
    previewTermsImport(termsVersion: $termsVersion, text: $text) {
      title
      clauses {
        number
        heading
        replaces
      }
      summary {
        changed
        added
        removed
        moved
        renumbered
        unchanged
      }
      notes {
        kind
        count
        example
      }
      trackedChanges {
        author
        insertions
        deletions
      }
    }
  }
`);
const importText = graphql(`
  mutation ImportText($input: ImportTextInput!) {
    act: importText(input: $input) {
      userErrors {
        message
        path
        rule
      }
    }
  }
`);

interface Previewed {
  readonly text: TermsTextInput;
  readonly preview: PreviewTermsImportQuery['previewTermsImport'];
}

interface Properties {
  readonly draft: Draft;
  readonly close: () => void;
}

/** A text takes the place of the clauses; first it is shown what comes of it, and what of it was not understood. */
export function ImportDialog({ draft, close }: Properties) {
  const { t } = useTranslation();
  const [source, setSource] = useState<Source>({ from: 'markdown', markdown: '', file: null, undertaken: false });
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [refused, setRefused] = useState<readonly UserError[]>([]);
  const [failed, setFailed] = useState<Error | null>(null);
  const [reading, setReading] = useState(false);
  const known = useRef<{ readonly file: File; readonly id: string } | null>(null);
  const { perform, pending, problem, userErrors, forget } = useAct(importText, close);
  /** The text as the server takes it; a file is sent once. */
  const sent = async (): Promise<TermsTextInput | null> => {
    const { from, markdown, file, undertaken } = source;
    if (from === 'markdown') return { markdown };
    if (!file) {
      setRefused([{ message: t('importTerms.noFile'), path: ['text', 'upload'] }]);
      return null;
    }
    if (known.current?.file !== file) {
      const answer = await upload(file, undertaken, () => undefined);
      if ('refused' in answer) {
        setRefused(answer.refused);
        return null;
      }
      known.current = { file, id: answer.id };
    }
    return { upload: known.current.id };
  };
  const preview = async (): Promise<void> => {
    forget();
    setFailed(null);
    setRefused([]);
    setReading(true);
    try {
      const text = await sent();
      if (!text) return;
      const answer = await ask(previewTermsImport, { termsVersion: draft.id, text });
      setPreviewed({ text, preview: answer.previewTermsImport });
    } catch (error) {
      setFailed(error as Error);
    } finally {
      setReading(false);
    }
  };
  const submit = () =>
    previewed
      ? perform({ termsVersion: draft.id, text: previewed.text, expectedVersion: draft.version })
      : void preview();
  return (
    <Dialog title={t('importTerms.title')} open close={close}>
      <Form errors={[...refused, ...userErrors]} problem={failed ?? problem} submit={submit}>
        {previewed ? (
          <ImportPreview preview={previewed.preview} />
        ) : (
          <ImportSource source={source} change={(changes) => setSource({ ...source, ...changes })} />
        )}
        <div className="actions">
          <Button type="submit" look="primary" pending={pending || reading}>
            {t(previewed ? 'importTerms.import' : 'importTerms.preview')}
          </Button>
          {previewed ? <Button onPress={() => setPreviewed(null)}>{t('importTerms.back')}</Button> : null}
          <Button onPress={close}>{t('dialog.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
