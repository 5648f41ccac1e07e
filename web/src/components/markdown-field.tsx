import { useTranslation } from 'react-i18next';
import { TextField } from './fields.js';

interface Properties {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly path: string;
}

/** A long text in Markdown. What is too long is said by the server and stays: nothing that was pasted is cut off. */
export function MarkdownField(properties: Properties) {
  const { t } = useTranslation();
  return <TextField {...properties} lines={16} hint={t('editor.markdownHint')} required />;
}
