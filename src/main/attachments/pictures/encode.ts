import type Vips from 'wasm-vips';
import type { PictureForm, PixelSize } from './picture-order';

type Library = typeof Vips;

/** What a picture became. */
export interface Encoded extends PixelSize {
  readonly form: PictureForm;
  readonly data: Uint8Array;
}

/** What a reader is told: a picture that ends too soon is none. `fail_on` of a thumbnail does not reach it. */
export const TO_ITS_END = 'fail_on=error';

/** Qualities of a JPEG, tried one after another until it is small enough: at the first one sees no difference. */
const QUALITIES = [85, 75, 60];
/** How much smaller the next try is when no quality made it small enough. */
const SMALLER = 0.75;
/** A PNG is kept up to this many times the bytes of a JPEG: drawings and screens stay sharp, photos become photos. */
const PNG_WORTH = 1.5;
/** A PNG of this many bytes is kept in any case. */
const SMALL_PNG = 300_000;

/**
 * Makes a picture anew: upright, in sRGB, of the given size or smaller, without anything besides what is seen. What is
 * transparent stays so. Throws where it cannot be read to its end.
 * @param bytes the most it may have
 */
export function encode(vips: Library, content: Uint8Array, size: PixelSize, from: PictureForm, bytes: number): Encoded {
  for (let { width, height } = size; ; width = smaller(width), height = smaller(height)) {
    using image = vips.Image.thumbnailBuffer(content, width, {
      height,
      size: vips.Size.force,
      option_string: TO_ITS_END,
      output_profile: 'srgb',
    });
    // Once, since it is written more than once: what was read from the file goes by only a single time.
    using picture = image.copyMemory();
    const data = written(vips, picture, from, bytes);
    if (data !== null) return { ...data, width, height };
    if (width === 1 && height === 1) throw new Error('a picture of one pixel is too large');
  }
}

function smaller(pixels: number): number {
  return Math.max(1, Math.round(pixels * SMALLER));
}

/** Null: in no form small enough. */
function written(
  vips: Library,
  picture: Vips.Image,
  from: PictureForm,
  bytes: number,
): { readonly form: PictureForm; readonly data: Uint8Array } | null {
  const seesThrough = isTransparent(picture);
  const png = from === 'image/jpeg' ? null : picture.pngsaveBuffer({ keep: vips.ForeignKeep.none, compression: 7 });
  if (png !== null && png.length <= bytes && (seesThrough || png.length <= SMALL_PNG)) {
    return { form: 'image/png', data: png };
  }
  using flat = picture.hasAlpha() ? picture.flatten({ background: [255, 255, 255] }) : picture.copy();
  for (const quality of QUALITIES) {
    const data = flat.jpegsaveBuffer({ keep: vips.ForeignKeep.none, Q: quality, optimize_coding: true });
    if (png !== null && png.length <= bytes && png.length <= data.length * PNG_WORTH)
      return { form: 'image/png', data: png };
    if (data.length <= bytes) return { form: 'image/jpeg', data };
  }
  return null;
}

/** Whether anything shines through: many pictures have a channel for it and do not use it. */
function isTransparent(picture: Vips.Image): boolean {
  if (!picture.hasAlpha()) return false;
  using alpha = picture.extractBand(picture.bands - 1);
  return alpha.min() < 255;
}
