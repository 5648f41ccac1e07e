import type { ReportLanguage } from './report-words.js';

/** The days of a period by the clock of a group. */
export class ReportDays {
  private readonly clock: Intl.DateTimeFormat;
  private readonly words: Intl.DateTimeFormat;

  constructor(
    private readonly period: { readonly from: string; readonly until: string; readonly language: ReportLanguage },
    timeZone: string,
  ) {
    this.clock = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    const language = period.language === 'en' ? 'en-GB' : period.language;
    this.words = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'long' });
  }

  /** The day of an instant, as `2026-03-01`. */
  of(instant: string): string {
    return this.clock.format(new Date(instant));
  }

  within(day: string): boolean {
    return day >= this.period.from && day <= this.period.until;
  }

  shown(day: string): string {
    return this.words.format(new Date(day));
  }
}
