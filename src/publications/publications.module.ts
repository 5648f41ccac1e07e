import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { Readings } from '../kernel/reading/registry.js';
import { ContactController } from './contact.controller.js';
import { EnquiryMail } from './enquiry-mail.js';
import { enquiryFields, enquiryReading, enquiryRoots } from './enquiry.reading.js';
import { EnquiryReception } from './enquiry-reception.js';
import { EnquiryRepository } from './enquiry.repository.js';
import { BodyEnquiriesResolver, EnquiryResolver } from './enquiry.resolver.js';
import { EnquiryService } from './enquiry.service.js';
import { PublicPages } from './public-pages.js';
import { PublicationsController } from './publications.controller.js';
import { ReleasedController } from './released/released.controller.js';

@Module({
  imports: [DocumentsModule],
  controllers: [PublicationsController, ReleasedController, ContactController],
  providers: [
    PublicPages,
    EnquiryRepository,
    EnquiryReception,
    EnquiryService,
    EnquiryMail,
    EnquiryResolver,
    BodyEnquiriesResolver,
  ],
})
export class PublicationsModule {
  constructor(readings: Readings, mail: EnquiryMail) {
    readings.define(enquiryReading);
    readings.extend('Body', enquiryFields);
    readings.answer(...enquiryRoots);
    mail.listen();
  }
}
