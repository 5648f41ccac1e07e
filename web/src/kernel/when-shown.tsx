import { type ComponentType, createElement, type ReactNode, useLayoutEffect, useState } from 'react';
import { needWords } from './languages.js';

/**
 * A component that is fetched when it is first shown, together with the parts of the catalogue that it speaks from;
 * `meanwhile` stands in its place until then. Throws, when it is shown, what kept it from being fetched.
 *
 * What React itself offers for it would be late: after a Suspense has shown what stands in the meantime, React shows
 * nothing that comes within 0.3 seconds, and each dialog and each list of a page would wait so long.
 */
export function whenShown<Properties extends object>(
  load: () => Promise<ComponentType<Properties>>,
  ...words: readonly string[]
) {
  let here: ComponentType<Properties> | undefined;
  const fetched = async () => {
    const [component] = await Promise.all([load(), needWords(...words)]);
    here = component;
  };
  return function WhenShown({ meanwhile = null, ...properties }: Properties & { readonly meanwhile?: ReactNode }) {
    const [, show] = useState(here !== undefined);
    useLayoutEffect(() => {
      if (here) return;
      let shown = true;
      const tell = (next: () => boolean) => shown && show(next);
      fetched().then(
        () => tell(() => true),
        (error: unknown) =>
          tell(() => {
            throw error;
          }),
      );
      return () => void (shown = false);
    }, []);
    return here ? createElement(here, properties as unknown as Properties) : meanwhile;
  };
}
