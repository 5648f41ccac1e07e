import { Module } from '@nestjs/common';
import { ClientFiles } from './client-files.js';
import { WebClientController } from './web-client.controller.js';

@Module({ providers: [ClientFiles], controllers: [WebClientController] })
export class WebModule {}
