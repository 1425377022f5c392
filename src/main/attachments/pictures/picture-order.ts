/** Most pixels of a picture that is read: beyond the largest that phones take, and half a gigabyte once it is unpacked. */
export const MOST_PIXELS = 120_000_000;

/** The forms of pictures that are kept. */
export type PictureForm = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';

/** What a picture is made to fit. */
export interface PictureBounds {
  /** Longest edge, in pixels; smaller pictures stay as large as they are. */
  readonly edge: number;
  /** Most bytes. */
  readonly bytes: number;
  /** The forms that it may have. PNG and JPEG are always among them. */
  readonly forms: readonly PictureForm[];
}

/** A size in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** What the header of a picture says, upright as the camera was held. */
export interface PictureHeader extends PixelSize {
  /** More than one frame: only the first is read. */
  readonly moves: boolean;
}

/** What the thread for pictures is told. The file is read from disk and has one of the kept forms. */
export type PictureOrder =
  | { readonly do: 'look'; readonly file: string }
  | { readonly do: 'make'; readonly file: string; readonly form: PictureForm; readonly bounds: PictureBounds };

/** Why nothing came of an order. `too_many_pixels` is known from the header alone: nothing was unpacked. */
export type PictureRefusal =
  | { readonly ok: false; readonly why: 'unreadable' }
  | ({ readonly ok: false; readonly why: 'too_many_pixels' } & PixelSize);

/** What the thread tells. */
export type PictureResult =
  | PictureRefusal
  | ({ readonly ok: true; readonly done: 'look' } & PictureHeader)
  /** It fits already, and holds nothing besides the picture. */
  | ({ readonly ok: true; readonly done: 'unchanged' } & PixelSize)
  | ({ readonly ok: true; readonly done: 'made'; readonly form: PictureForm; readonly data: Uint8Array } & PixelSize);
