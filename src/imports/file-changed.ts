/** While it was read, the file became another one: run the import again. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
  readonly code = 'import.file-changed';

  constructor() {
    super('The file was changed while it was read: run the import again.');
  }
}
