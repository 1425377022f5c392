import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fittedSize } from '../../../../src/main/attachments/pictures/fitted-size';

const pixels = fc.integer({ min: 1, max: 20_000 });

it('a picture is never larger than its bounds, never grows, and keeps its proportions to within a pixel', () => {
  fc.assert(
    fc.property(pixels, pixels, fc.integer({ min: 1, max: 4000 }), (width, height, edge) => {
      const fitted = fittedSize({ width, height }, edge);
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(Math.max(edge, 1));
      expect(fitted.width).toBeLessThanOrEqual(width);
      expect(fitted.height).toBeLessThanOrEqual(height);
      const scale = Math.min(1, edge / Math.max(width, height));
      // A line of pixels is the least that a picture can be.
      expect(Math.abs(fitted.width - width * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(fitted.height - height * scale)).toBeLessThanOrEqual(1);
      if (Math.max(width, height) <= edge) expect(fitted).toEqual({ width, height });
      else expect(Math.max(fitted.width, fitted.height)).toBe(edge);
    }),
  );
});
