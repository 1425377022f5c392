import type { PixelSize } from './picture-order';

/** The size of a picture that is made to fit an edge: its proportions stay to within a pixel, and it never grows. */
export function fittedSize({ width, height }: PixelSize, edge: number): PixelSize {
  const long = Math.max(width, height);
  if (long <= edge) return { width, height };
  const scale = edge / long;
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
