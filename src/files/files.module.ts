import { Module } from '@nestjs/common';
import { FileStore } from './file-store.js';
import { FolderFileStore } from './folder-file-store.js';
import { TableUploads } from './table-uploads.js';
import { UploadController } from './upload.controller.js';
import { UploadRepository } from './upload.repository.js';
import { UploadResolver } from './upload.resolver.js';
import { Uploads } from './uploads.js';

@Module({
  controllers: [UploadController],
  providers: [
    Uploads,
    TableUploads,
    UploadRepository,
    UploadResolver,
    { provide: FileStore, useClass: FolderFileStore },
  ],
  exports: [Uploads, TableUploads, FileStore],
})
export class FilesModule {
  constructor(uploads: Uploads) {
    uploads.listen();
  }
}
