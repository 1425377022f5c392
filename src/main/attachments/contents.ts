import type { Attachment } from '../../shared/domain/attachment';

/** The content of an attached file, as a model gets it. */
export type AttachmentContent =
  | { readonly type: 'image'; readonly mediaType: string; readonly data: Uint8Array }
  | { readonly type: 'text'; readonly name: string; readonly text: string };

/** Attached files, as tasks need them. */
export interface AttachmentContents {
  /** Null: it was never taken in. */
  find(id: string): Attachment | null;
  /** Null: its file is gone or damaged. */
  read(id: string): Promise<AttachmentContent | null>;
}
