import { Module } from '@nestjs/common';
import { ChangeHub } from './change-hub.js';
import { ChangeRepository } from './change.repository.js';
import { ChangesController } from './changes.controller.js';
import { Places } from './places.js';

/** One stream of what changed, for those who have a page open and for programs. */
@Module({ controllers: [ChangesController], providers: [ChangeHub, ChangeRepository, Places], exports: [ChangeHub] })
export class ChangesModule {}
