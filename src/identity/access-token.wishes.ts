import type { Label } from './label.js';

export type Scope = 'read' | 'write';

/** What a new access token is to be. */
export interface AccessTokenWishes {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly labelCeiling: Label;
  readonly days: number;
}
