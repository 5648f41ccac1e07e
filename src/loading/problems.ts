/** Where in the data something stands, so that a person finds it again: file, row and field. */
export class Place {
  constructor(
    readonly file: string,
    readonly row: number,
    readonly label: string,
    readonly field = '',
  ) {}

  at(field: string | number): Place {
    return new Place(this.file, this.row, this.label, this.field ? `${this.field}.${field}` : String(field));
  }

  toString(): string {
    const row = this.row > 0 ? `, row ${this.row}${this.label ? ` (${this.label})` : ''}` : '';
    return `${this.file}${row}${this.field ? `, ${this.field}` : ''}`;
  }
}

/** Everything that is wrong with a folder; gathered, so that one run names all of it. */
export class Problems {
  private readonly found: { readonly place: Place; readonly rule: string }[] = [];

  add(place: Place, rule: string): void {
    this.found.push({ place, rule });
  }

  get none(): boolean {
    return this.found.length === 0;
  }

  lines(): string[] {
    return this.found.map(({ place, rule }) => `${place.toString()}: ${rule}`);
  }

  throwIfAny(folder: string): void {
    if (this.none) return;
    const count = this.found.length === 1 ? 'One thing is' : `${this.found.length} things are`;
    throw new LoadRefused(`Nothing was loaded from ${folder}. ${count} wrong:`, this.lines());
  }
}

/** The folder cannot be loaded, and nothing of it was. */
export class LoadRefused extends Error {
  constructor(
    message: string,
    readonly details: readonly string[] = [],
  ) {
    super([message, ...details.map((line) => `  ${line}`)].join('\n'));
    this.name = 'LoadRefused';
  }
}
