import {
  ExternalHyperlink,
  type IRunPropertiesOptions,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { DocumentLanguage } from './document.js';
import type { Direction, Line, Run } from './flow.js';

/** What every Word has; a letter's font is chosen by its script. */
export const WORD_FONTS = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };
const LANGUAGES: Readonly<Record<DocumentLanguage, { value?: string; eastAsia?: string; bidirectional?: string }>> = {
  en: { value: 'en-GB' },
  fr: { value: 'fr-FR' },
  ar: { bidirectional: 'ar-SA' },
  zh: { value: 'zh-CN', eastAsia: 'zh-CN' },
};
/** In a document, each script has the language that is likeliest. */
export const languagesOf = (language: DocumentLanguage) => ({
  value: language === 'fr' ? 'fr-FR' : language === 'zh' ? 'zh-CN' : 'en-GB',
  ...{ eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
});

/** Arabic runs go from right to left; the signs of a Chinese run are East Asian where two fonts have them. */
export function runProperties({ language, bold, italic, struck }: Omit<Run, 'text'>): IRunPropertiesOptions {
  return {
    language: LANGUAGES[language],
    ...(language === 'ar' ? { rightToLeft: true } : {}),
    ...(language === 'zh' ? { font: { ...WORD_FONTS, hint: 'eastAsia' } } : {}),
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
    ...(struck ? { strike: true } : {}),
  };
}

function textRuns(run: Run, look: IRunPropertiesOptions): TextRun[] {
  const properties = { ...runProperties(run), ...(run.code ? { color: '333333' } : {}), ...look };
  return run.text
    .split('\n')
    .map((text, index) => new TextRun({ ...properties, text, ...(index === 0 ? {} : { break: 1 }) }));
}

function childrenOf(line: Line, look: IRunPropertiesOptions = {}): ParagraphChild[] {
  return line.runs.flatMap((run): ParagraphChild[] => {
    if (!run.link) return textRuns(run, look);
    const children = textRuns(run, { ...look, underline: {}, color: '0b4f9e' });
    return [new ExternalHyperlink({ link: run.link, children })];
  });
}

/** A paragraph that begins at the side where its own language begins. */
export const paragraphOf = (line: Line, options: IParagraphOptions = {}, look: IRunPropertiesOptions = {}): Paragraph =>
  directed(line.direction, childrenOf(line, look), options);

export const directed = (
  direction: Direction,
  children: readonly ParagraphChild[],
  options: IParagraphOptions = {},
): Paragraph => new Paragraph({ ...options, ...(direction === 'rtl' ? { bidirectional: true } : {}), children });
