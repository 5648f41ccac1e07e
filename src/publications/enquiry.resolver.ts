import { Args, Info, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Body } from '../bodies/body.type.js';
import { Allow } from '../kernel/policy/allow.js';
import { readByEngine } from '../kernel/graphql/read-by-engine.js';
import { Reader } from '../kernel/reading/reader.js';
import { CurrentViewer } from '../kernel/request-context.js';
import type { Viewer } from '../kernel/viewer/viewer.js';
import { CloseEnquiryInput, EnquiriesArguments } from './enquiry.inputs.js';
import { EnquiryService } from './enquiry.service.js';
import { CloseEnquiryPayload, Enquiry, EnquiryConnection } from './enquiry.type.js';

@Resolver(() => Enquiry)
export class EnquiryResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: EnquiryService,
  ) {}

  @Query(() => EnquiryConnection, {
    description: 'Messages from outside, newest first. For the secretaries of the working group to which they went.',
  })
  @Allow('enquiry.read')
  enquiries(
    @Args() _: EnquiriesArguments,
    @Info() info: GraphQLResolveInfo,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.reader.root(info, viewer);
  }

  @Mutation(() => CloseEnquiryPayload, { description: 'Closes an enquiry: it was answered, or needs no answer.' })
  @Allow('enquiry.close')
  closeEnquiry(
    @Args('input', { description: 'Which enquiry, and what was done about it.' }) input: CloseEnquiryInput,
    @CurrentViewer() viewer: Viewer,
  ): Promise<unknown> {
    return this.service.close(viewer, input);
  }
}

@Resolver(() => Body)
export class BodyEnquiriesResolver {
  @ResolveField(() => Boolean, {
    description:
      'Whether somebody reads the messages from outside: a working group that has a secretary. Seen by everybody.',
  })
  takesEnquiries(): never {
    return readByEngine();
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many messages from outside wait to be closed. For the secretaries of the working group; null for everybody else.',
  })
  openEnquiries(): never {
    return readByEngine();
  }
}
