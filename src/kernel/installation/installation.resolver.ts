import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../policy/allow.js';
import { InstallationState } from './installation-state.js';
import { Installation } from './installation.type.js';

@Resolver(() => Installation)
export class InstallationResolver {
  constructor(private readonly state: InstallationState) {}

  @Query(() => Installation, {
    description: 'The settings in force and how the installation fares; never a secret. For administrators.',
  })
  @Allow('installation.read')
  installation(): Promise<Installation> {
    return this.state.read();
  }
}
