import type { Attachment, PictureFacts, SentPicture } from '../../shared/domain/attachment';
import type { AttachmentContent, PictureTarget } from './contents';
import { goneAttachment, tooManyPixels, unreadablePicture } from './problems';
import { KeptPictures, type PictureFile, type PictureWork } from './pictures/kept-pictures';
import type { PictureBounds, PictureForm } from './pictures/picture-order';

/** How large a picture is shown: beside words, or by itself. */
export type PictureView = 'small' | 'large';

const SHOWN: readonly PictureForm[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** Twice as large as they are shown, for screens with two points to a pixel. */
const VIEWS: Readonly<Record<PictureView, PictureBounds>> = {
  small: { edge: 440, bytes: 500_000, forms: SHOWN },
  large: { edge: 3072, bytes: 8_000_000, forms: SHOWN },
};

/** Pictures that were attached: looked at before anything unpacks them, shown, and made to fit where they are sent. */
export class AttachedPictures {
  readonly #work: PictureWork;
  readonly #kept: KeptPictures;

  /** @param folder where the files are kept */
  constructor(folder: string, work: PictureWork) {
    this.#work = work;
    this.#kept = new KeptPictures(folder, work);
  }

  /** What the picture in a file is. Rejects with a ProblemError where it has too many pixels or cannot be read. */
  async look(name: string, file: string): Promise<PictureFacts> {
    const result = await this.#work.carryOut({ do: 'look', file });
    if (result.ok && result.done === 'look') {
      const { width, height, moves } = result;
      return { width, height, moves, asItIs: false };
    }
    if (!result.ok && result.why === 'too_many_pixels') throw tooManyPixels(name, result);
    throw unreadablePicture(name);
  }

  /** A picture to show. Rejects with a ProblemError where it is gone. */
  async shown(attachment: Attachment, view: PictureView): Promise<{ mediaType: string; data: string }> {
    const content = await this.#kept.content(fileOf(attachment), VIEWS[view]);
    if (content === null) throw goneAttachment();
    return { mediaType: content.form, data: content.data.toString('base64') };
  }

  /** What is sent of a picture. Null: it cannot be read any more. */
  async content(attachment: Attachment, original: Buffer, target: PictureTarget): Promise<AttachmentContent | null> {
    const { mediaType, picture } = attachment;
    if (picture?.asItIs && canGoAsItIs(attachment, target)) return { type: 'image', mediaType, data: original };
    const content = await this.#kept.content(fileOf(attachment), boundsOf(target));
    return content && { type: 'image', mediaType: content.form, data: content.data };
  }

  /** What would be sent of it. Null: it cannot be read any more. */
  async outlook(attachment: Attachment, target: PictureTarget): Promise<SentPicture | null> {
    const { id, bytes, picture } = attachment;
    const can = canGoAsItIs(attachment, target);
    if (picture?.asItIs && can) {
      const { width, height } = picture;
      return { id, width, height, bytes, isMade: false, canGoAsItIs: true };
    }
    const view = await this.#kept.fitted(fileOf(attachment), boundsOf(target));
    if (view === null) return null;
    const { width, height, bytes: size, isMade } = view;
    return { id, width, height, bytes: size, isMade, canGoAsItIs: can };
  }
}

function fileOf({ id, mediaType }: Attachment): PictureFile {
  const form = SHOWN.find((one) => one === mediaType);
  if (form === undefined) throw goneAttachment();
  return { id, form };
}

function boundsOf({ readEdge, bytes, forms }: PictureTarget): PictureBounds {
  return { edge: readEdge, bytes, forms };
}

/** One that moves is never sent as it is: some services refuse it, and the others see one frame of it. */
function canGoAsItIs({ bytes, mediaType, picture }: Attachment, target: PictureTarget): boolean {
  if (!picture || picture.moves) return false;
  const isTaken = target.forms.some((form) => form === mediaType);
  return isTaken && bytes <= target.bytes && Math.max(picture.width, picture.height) <= target.takenEdge;
}
