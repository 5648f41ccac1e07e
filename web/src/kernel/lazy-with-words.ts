import { type ComponentType, lazy } from 'react';
import { needWords } from './languages.js';

/** A component that is fetched when it is first shown, together with the parts of the catalogue that it speaks from. */
export const lazyWithWords = <Properties extends object>(
  words: readonly string[],
  load: () => Promise<ComponentType<Properties>>,
) =>
  lazy(async () => {
    const [component] = await Promise.all([load(), needWords(...words)]);
    return { default: component };
  });
