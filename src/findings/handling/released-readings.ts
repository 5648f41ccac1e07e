import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../kernel/config-token.js';
import { Readings } from '../../kernel/reading/registry.js';
import { releasedEvidenceReading, releasedFindingReading, releasedRoots } from './released.reading.js';

/** Says how released findings are read, which rests on where this server is reached. */
@Injectable()
export class ReleasedReadings {
  constructor(readings: Readings, @Inject(CONFIG) { publicUrl }: Config) {
    readings.define(releasedFindingReading, releasedEvidenceReading(new URL(publicUrl).hostname));
    readings.answer(...releasedRoots);
  }
}
