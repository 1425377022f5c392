import { safeName } from '../../shared/safe-name';

/**
 * A file that somebody chose, under a name that shows all that it is made of, so that no list or sentence names another
 * one. Nothing of the file is read.
 * @param otherwise the name of one that has none: a picture from the clipboard
 */
export function namedFile(file: File, otherwise: string): File {
  const name = file.name === '' ? otherwise : safeName(file.name);
  return name === file.name ? file : new File([file], name, { type: file.type, lastModified: file.lastModified });
}
