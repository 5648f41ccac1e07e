import { useRef, useState } from 'react';
import type { UserError } from '../kernel/act.js';
import { upload } from './upload.js';

/**
 * A file that is chosen and sent before an act takes it, and how far that is. What was sent is not sent again where the
 * act is refused, or done once more. `none` is said where no file was chosen; what is `given` needs no choice.
 */
export function useSending(none: string, given: File | null = null) {
  const [chosen, choose] = useState<File | null>(null);
  const file = given ?? chosen;
  const [undertaken, undertake] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const [refused, setRefused] = useState<readonly UserError[]>([]);
  const [failed, setFailed] = useState<Error | null>(null);
  const known = useRef<{ readonly file: File; readonly id: string } | null>(null);
  const forget = () => {
    setFailed(null);
    setRefused([]);
  };
  /** The id of the upload; null where the file did not get there, and `refused` or `failed` says why. */
  const send = async (): Promise<string | null> => {
    forget();
    if (!file) {
      setRefused([{ message: none, path: ['upload'] }]);
      return null;
    }
    if (known.current?.file === file) return known.current.id;
    setSent(0);
    try {
      const answer = await upload(file, undertaken, setSent);
      if ('refused' in answer) setRefused(answer.refused.map((error) => ({ ...error, path: ['upload'] })));
      else known.current = { file, id: answer.id };
      return 'id' in answer ? answer.id : null;
    } catch (error) {
      setFailed(error as Error);
      return null;
    } finally {
      setSent(null);
    }
  };
  return { file, choose, undertaken, undertake, sent, refused, failed, forget, send };
}
