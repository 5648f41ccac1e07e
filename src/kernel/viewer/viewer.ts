/** A fact about the viewer, read from the database at each request; null when unknown. */
export type Fact = readonly string[] | string | boolean | number | null;

/** By what a request proves who it is. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'session'; readonly id: string }
  | { readonly kind: 'token'; readonly id: string; readonly scopes: readonly string[] }
  /** A link in a mail, which lets its recipient do the one act that it is for. */
  | { readonly kind: 'link' };

/**
 * Whoever asks, with what the database says of them now. Roles are facts too: a fact named after a role lists the
 * bodies (as UUIDs) in which the viewer holds it, or is true for a role that holds everywhere.
 */
export class Viewer {
  constructor(
    readonly accountId: string | null,
    readonly memberId: string | null,
    readonly credential: Credential,
    private readonly facts: Readonly<Record<string, Fact>>,
  ) {}

  get signedIn(): boolean {
    return this.accountId !== null;
  }

  fact(name: string): Fact {
    return this.facts[name] ?? null;
  }

  /** Whether the viewer holds a role; in that body, or in any when none is given. */
  holds(role: string, body?: string | null): boolean {
    if (role === 'VISITOR') return true;
    if (role === 'ACCOUNT') return this.signedIn;
    const fact = this.fact(role);
    if (!Array.isArray(fact)) return fact === true;
    return body ? fact.includes(body) : fact.length > 0;
  }

  /** Whether the credential allows this much: a session everything that its person may, a link nothing at the door. */
  scope(scope: 'read' | 'write'): boolean {
    if (this.credential.kind === 'token') return this.credential.scopes.includes(scope);
    return this.credential.kind !== 'link';
  }
}
