import { Module } from '@nestjs/common';
import { TermsAhead } from './terms-ahead.js';
import { TermsAheadResolver } from './terms-ahead.resolver.js';

/** What texts that are not yet adopted would change: stands above all that terms of reference provide for. */
@Module({ providers: [TermsAheadResolver, TermsAhead] })
export class TermsAheadModule {}
