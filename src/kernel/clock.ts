import { Injectable } from '@nestjs/common';

/** The present instant; tests give another. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today as the UTC calendar has it (YYYY-MM-DD). */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }
}
