import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const ALLOW = 'plenary:allow';

/** Names the act that an operation or a route is; without it the server does not start. */
export const Allow = (act: string): CustomDecorator => SetMetadata(ALLOW, act);
