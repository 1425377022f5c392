import type { Attachment, SentPicture } from '../../../../shared/domain/attachment';
import { numberWords } from '../../../../shared/language/formats';
import { t } from '../../../../shared/language/t';
import { sizeWords } from '../../../state/attachments';

/** A size in pixels: "4,032 × 3,024". */
export function pixelWords({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${numberWords(width)} × ${numberWords(height)}`;
}

/**
 * What a picture is, and what becomes of it on its way: "4,032 × 3,024, 3.1 MB → sent as 1,568 × 1,176, 210 kB".
 * @param sent what the model would get; null while that is not known, and where it goes nowhere yet
 */
export function pictureFacts({ bytes, picture }: Attachment, sent: SentPicture | null): string {
  const size = sizeWords(bytes);
  const whole = picture ? t('{pixels}, {size}', { pixels: pixelWords(picture), size }) : size;
  if (sent === null) return whole;
  if (!sent.isMade) return picture?.asItIs ? t('{picture}, sent as it is', { picture: whole }) : whole;
  const isSmaller = !picture || sent.width < picture.width || sent.height < picture.height;
  if (!isSmaller) return t('{picture} → sent with {size}', { picture: whole, size: sizeWords(sent.bytes) });
  return t('{picture} → sent as {pixels}, {size}', {
    picture: whole,
    pixels: pixelWords(sent),
    size: sizeWords(sent.bytes),
  });
}
