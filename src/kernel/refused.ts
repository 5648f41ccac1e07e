/** What a refusal points at. */
export interface RefusalDetails {
  /** Path of the input field that the rule speaks of. */
  readonly path?: readonly string[];
  /** Id (UUID) of the clause of the terms of reference that the rule rests on. */
  readonly clause?: string;
  /** Whether the chairs may go on by a recorded waiver: procedural rules only. */
  readonly waivable?: boolean;
}

/** A rule of the domain says no. Becomes a `UserError`; whatever the act had written is rolled back. */
export class Refused extends Error {
  constructor(
    readonly rule: string,
    message: string,
    readonly details: RefusalDetails = {},
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** Input that does not hold what its field asks for; one entry a field. Becomes `UserError`s. */
export class InvalidInput extends Error {
  constructor(readonly problems: readonly { readonly path: readonly string[]; readonly message: string }[]) {
    super(problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    this.name = 'InvalidInput';
  }

  static field(path: string | readonly string[], message: string): InvalidInput {
    return new InvalidInput([{ path: typeof path === 'string' ? path.split('.') : path, message }]);
  }
}

/** Absent, or hidden from the viewer: the same answer. */
export class NotFound extends Error {
  constructor() {
    super('There is nothing here by that id or name, or you may not see it.');
    this.name = 'NotFound';
  }
}

export class Unauthenticated extends Error {
  constructor(message = 'Sign in first.') {
    super(message);
    this.name = 'Unauthenticated';
  }
}

export class Forbidden extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Forbidden';
  }
}

/** Somebody else changed the thing first, or an idempotency key is used for two different requests. */
export class Conflict extends Error {
  constructor(
    message: string,
    readonly currentVersion?: number,
  ) {
    super(message);
    this.name = 'Conflict';
  }
}

/** Asked too often; may be asked again at `resetAt`. */
export class RateLimited extends Error {
  constructor(readonly resetAt: Date) {
    super(`This was asked for too often. Try again after ${resetAt.toISOString()}.`);
    this.name = 'RateLimited';
  }
}
