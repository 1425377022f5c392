import { crc32, deflateSync } from 'node:zlib';
import startVips from 'wasm-vips';
import type Vips from 'wasm-vips';

type Library = typeof Vips;

let started: Promise<Library> | undefined;

/** The library that pictures are made and looked at with; one for all tests of a file. */
export function pictureLibrary(): Promise<Library> {
  started ??= startVips({ dynamicLibraries: [], print: () => undefined, printErr: () => undefined }).then((vips) => {
    vips.concurrency(1);
    return vips;
  });
  return started;
}

/** Ends the threads of the library. */
export async function endPictureLibrary(): Promise<void> {
  (await started)?.shutdown();
  started = undefined;
}

/** Something like a photo: colours that run into each other, with a little noise, so that it does not pack well as PNG. */
function photo(vips: Library, width: number, height: number): Vips.Image {
  // Noise takes long to make: a large one is made of larger grains.
  const grain = Math.ceil(Math.sqrt((width * height) / 1_500_000));
  const small = grains(vips, Math.ceil(width / grain), Math.ceil(height / grain));
  return small.zoom(grain, grain).crop(0, 0, width, height);
}

function grains(vips: Library, width: number, height: number): Vips.Image {
  const places = vips.Image.xyz(width, height);
  const [x, y] = [places.extractBand(0).multiply(255 / width), places.extractBand(1).multiply(255 / height)];
  const noise = vips.Image.gaussnoise(width, height, { mean: 0, sigma: 12 });
  const bands = [x.add(noise), y.add(noise), x.add(y).multiply(0.5).add(noise)];
  return vips.Image.bandjoin(bands).cast('uchar').copy({ interpretation: 'srgb' });
}

/** Something like a screen: large areas of few colours, with sharp edges. */
function screen(vips: Library, width: number, height: number): Vips.Image {
  const places = vips.Image.xyz(width, height);
  const stripes = places.extractBand(0).remainder(64).less(8).ifthenelse(30, 240);
  return vips.Image.bandjoin([stripes, stripes, stripes]).cast('uchar').copy({ interpretation: 'srgb' });
}

/** A JPEG of a photo, as a phone takes it. `orientation` is that of EXIF; with any, where it was taken is in it too. */
export async function samplePhoto(width: number, height: number, orientation?: number): Promise<Buffer> {
  const vips = await pictureLibrary();
  const jpeg = Buffer.from(photo(vips, width, height).jpegsaveBuffer({ Q: 90, keep: 'none' }));
  if (orientation === undefined) return jpeg;
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifOf(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
}

/** The words in the EXIF of {@link samplePhoto} that nobody is to be sent. */
export const WHERE_IT_WAS_TAKEN = 'at home, 52.5200 N 13.4050 E';

/** A TIFF directory with an orientation and a description. */
function exifOf(orientation: number): Buffer {
  const place = Buffer.from(`${WHERE_IT_WAS_TAKEN}\0`, 'latin1');
  const directory = Buffer.alloc(2 + 2 * 12 + 4);
  directory.writeUInt16LE(2, 0);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    directory.writeUInt32LE(value, at + 8);
  };
  entry(2, 0x010e, 2, place.length, 8 + directory.length);
  entry(14, 0x0112, 3, 1, orientation);
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), directory, place]);
}

/** A JPEG for printing, in cyan, magenta, yellow and black. */
export async function samplePrint(width: number, height: number): Promise<Buffer> {
  const vips = await pictureLibrary();
  return Buffer.from(photo(vips, width, height).colourspace('cmyk').jpegsaveBuffer());
}

/** A PNG of a photo, of a screen, or of a drawing that one can see through. */
export async function samplePng(
  kind: 'photo' | 'screen' | 'see-through',
  width: number,
  height: number,
): Promise<Buffer> {
  const vips = await pictureLibrary();
  const picture = kind === 'photo' ? photo(vips, width, height) : screen(vips, width, height);
  if (kind !== 'see-through') return Buffer.from(picture.pngsaveBuffer({ compression: 1 }));
  const hole = vips.Image.xyz(width, height)
    .extractBand(0)
    .less(width / 2)
    .cast('uchar');
  return Buffer.from(picture.bandjoin(hole).copy({ interpretation: 'srgb' }).pngsaveBuffer());
}

/** A GIF or a WebP with two frames. */
export async function sampleMoving(form: 'gif' | 'webp', width: number, height: number): Promise<Buffer> {
  const vips = await pictureLibrary();
  const frame = screen(vips, width, height);
  // Frames that are the same would be saved as one.
  const frames = frame.join(frame.invert(), vips.Direction.vertical).copy();
  frames.setInt('page-height', height);
  return Buffer.from(form === 'gif' ? frames.gifsaveBuffer() : frames.webpsaveBuffer());
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A proper PNG of one colour with very many pixels in very few bytes: unpacked, each is three or four of them. */
export function samplePixelBomb(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What an iPhone's picture begins with: as much as it takes to be known as HEIC. */
export function sampleHeic(): Buffer {
  const type = Buffer.concat([Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1')]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(type.length + 4);
  return Buffer.concat([length, type, Buffer.alloc(64)]);
}
