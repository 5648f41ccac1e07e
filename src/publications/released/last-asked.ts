/** What was asked for lately, by its name: what everybody may ask for must not be made anew each time. */
export class LastAsked<T> {
  /** What was asked for first stands first. */
  private readonly kept = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  /** Two who ask at once wait for one. */
  async of(name: string, make: () => Promise<T>): Promise<T> {
    const kept = this.kept.get(name) ?? make();
    this.kept.delete(name);
    this.kept.set(name, kept);
    const [first = ''] = this.kept.keys();
    if (this.kept.size > this.most) this.kept.delete(first);
    try {
      return await kept;
    } catch (error) {
      // Whoever asks again may have better luck.
      if (this.kept.get(name) === kept) this.kept.delete(name);
      throw error;
    }
  }
}
