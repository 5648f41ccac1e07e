import type { Viewer } from '../viewer/viewer.js';

/** Keeps who opened things of a type. What cannot be recorded is not answered. */
export interface OpeningRecorder {
  /** Single things whose words are answered, each by what the reading says of it. */
  opened(facts: readonly unknown[], viewer: Viewer): Promise<void>;
  /** Words of things in a list, of which only the reader is known. */
  listed(viewer: Viewer): Promise<void>;
}
