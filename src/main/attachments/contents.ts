import type { Attachment } from '../../shared/domain/attachment';
import type { PictureForm } from './pictures/picture-order';

/** The content of an attached file, as a model gets it. */
export type AttachmentContent =
  | { readonly type: 'image'; readonly mediaType: string; readonly data: Uint8Array }
  | { readonly type: 'text'; readonly name: string; readonly text: string };

/** What a picture is to fit where it is sent. */
export interface PictureTarget {
  /** Longest edge that is read in full there, in pixels. */
  readonly readEdge: number;
  /** Longest edge that is taken there at all, in pixels. */
  readonly takenEdge: number;
  /** Most bytes. */
  readonly bytes: number;
  readonly forms: readonly PictureForm[];
}

/** Attached files, as tasks need them. */
export interface AttachmentContents {
  /** Null: it was never taken in. */
  find(id: string): Attachment | null;
  /** Pictures as they fit where they are sent. Null: its file is gone or damaged. */
  read(id: string, target: PictureTarget): Promise<AttachmentContent | null>;
}
