import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const tools = [
  { name: 'bold', does: (editor) => editor.chain().focus().toggleBold() },
  { name: 'italic', does: (editor) => editor.chain().focus().toggleItalic() },
  { name: 'strike', does: (editor) => editor.chain().focus().toggleStrike() },
  { name: 'code', does: (editor) => editor.chain().focus().toggleCode() },
  { name: 'heading', does: (editor) => editor.chain().focus().toggleHeading({ level: 1 }), level: 1 },
  { name: 'subheading', does: (editor) => editor.chain().focus().toggleHeading({ level: 2 }), level: 2 },
  { name: 'bulletList', does: (editor) => editor.chain().focus().toggleBulletList() },
  { name: 'orderedList', does: (editor) => editor.chain().focus().toggleOrderedList() },
  { name: 'blockquote', does: (editor) => editor.chain().focus().toggleBlockquote() },
] as const satisfies readonly {
  name: string;
  does: (editor: Editor) => ReturnType<Editor['chain']>;
  level?: number;
}[];

/** Buttons that say what they do, and whether it holds where the cursor stands. */
export function FormattingBar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const [, setMoved] = useState(0);
  useEffect(() => {
    const moved = () => setMoved((before) => before + 1);
    editor.on('transaction', moved);
    return () => void editor.off('transaction', moved);
  }, [editor]);
  return (
    <div className="formatting" role="group" aria-label={t('formatting.tools')}>
      {tools.map((tool) => (
        <button
          key={tool.name}
          type="button"
          className="button"
          aria-pressed={
            'level' in tool ? editor.isActive('heading', { level: tool.level }) : editor.isActive(tool.name)
          }
          onClick={() => tool.does(editor).run()}
        >
          {t(`formatting.tool.${tool.name}`)}
        </button>
      ))}
      {(['undo', 'redo'] as const).map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          aria-disabled={!editor.can()[name]()}
          onClick={() => editor.chain().focus()[name]().run()}
        >
          {t(`formatting.tool.${name}`)}
        </button>
      ))}
    </div>
  );
}
