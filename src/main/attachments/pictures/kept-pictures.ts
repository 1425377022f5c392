import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishInBackground } from '../../storage/durable-file';
import type { PictureBounds, PictureForm, PictureOrder, PictureResult, PixelSize } from './picture-order';

/** How the forms are written in the names of files. */
const LETTERS: Readonly<Record<PictureForm, string>> = {
  'image/png': 'p',
  'image/jpeg': 'j',
  'image/webp': 'w',
  'image/gif': 'g',
};

/** What a picture is as it fits some bounds. */
export interface FittedPicture extends PixelSize {
  readonly form: PictureForm;
  readonly bytes: number;
  /** False: it is the file as it was attached. */
  readonly isMade: boolean;
}

/** Who works on pictures. */
export interface PictureWork {
  carryOut(order: PictureOrder): Promise<PictureResult>;
}

/** The picture of an attachment, by its id and its form. */
export interface PictureFile {
  readonly id: string;
  readonly form: PictureForm;
}

/** The views of attached pictures, each made once and kept beside the file that was attached. */
export class KeptPictures {
  readonly #folder: string;
  readonly #work: PictureWork;
  /** By the name of the view. What is missing here is looked at again. */
  readonly #known = new Map<string, Promise<FittedPicture | null>>();

  constructor(folder: string, work: PictureWork) {
    this.#folder = folder;
    this.#work = work;
  }

  /** How a picture fits; made where it does not as it is. Null: it cannot be read any more. */
  fitted(picture: PictureFile, bounds: PictureBounds): Promise<FittedPicture | null> {
    const name = viewName(picture.id, bounds);
    const known = this.#known.get(name);
    if (known) return known;
    const found = this.#find(picture, bounds, name);
    this.#known.set(name, found);
    const forget = (): boolean => this.#known.delete(name);
    found.then((view) => view ?? forget(), forget);
    return found;
  }

  /** Its bytes. Null: it is gone, or cannot be read. */
  async content(
    picture: PictureFile,
    bounds: PictureBounds,
  ): Promise<{ readonly form: PictureForm; readonly data: Buffer } | null> {
    const view = await this.fitted(picture, bounds);
    if (view === null) return null;
    const name = viewName(picture.id, bounds);
    const data = await readFile(join(this.#folder, view.isMade ? name : picture.id)).catch(() => null);
    if (data?.length === view.bytes) return { form: view.form, data };
    this.#known.delete(name);
    return null;
  }

  /** The id of the attachment that a file of the folder belongs to. */
  static ownerOf(fileName: string): string {
    return fileName.split('~')[0] ?? fileName;
  }

  async #find(picture: PictureFile, bounds: PictureBounds, name: string): Promise<FittedPicture | null> {
    const place = join(this.#folder, name);
    const before = await this.#made(place);
    if (before) return before;
    const file = join(this.#folder, picture.id);
    const result = await this.#work.carryOut({ do: 'make', file, form: picture.form, bounds });
    if (!result.ok || result.done === 'look') return null;
    const { width, height } = result;
    if (result.done === 'unchanged') {
      return { width, height, form: picture.form, bytes: (await stat(file)).size, isMade: false };
    }
    await writeFile(`${place}.new`, result.data, { mode: 0o600 });
    await publishInBackground(`${place}.new`, place);
    return { width, height, form: result.form, bytes: result.data.length, isMade: true };
  }

  /** A view that an earlier run made. */
  async #made(place: string): Promise<FittedPicture | null> {
    const form = await formOf(place);
    if (form === null) return null;
    const result = await this.#work.carryOut({ do: 'look', file: place });
    if (!result.ok || result.done !== 'look') return null;
    const { width, height } = result;
    return { width, height, form, bytes: (await stat(place)).size, isMade: true };
  }
}

/** Views are PNG or JPEG, which one tells by their first byte. Null: there is none. */
async function formOf(place: string): Promise<PictureForm | null> {
  const file = await open(place).catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1), 0, 1, 0);
    if (bytesRead === 0) return null;
    return buffer[0] === 0xff ? 'image/jpeg' : 'image/png';
  } finally {
    await file.close();
  }
}

function viewName(id: string, { edge, bytes, forms }: PictureBounds): string {
  const letters = forms
    .map((form) => LETTERS[form])
    .toSorted()
    .join('');
  return `${id}~${edge}-${bytes}-${letters}`;
}
