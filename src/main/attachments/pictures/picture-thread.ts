import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type Vips from 'wasm-vips';
import { encode, TO_ITS_END } from './encode';
import { fittedSize } from './fitted-size';
import {
  MOST_PIXELS,
  type PictureBounds,
  type PictureForm,
  type PictureOrder,
  type PictureResult,
} from './picture-order';

type Library = typeof Vips;

/** Fields of a picture that are no part of what is seen: where it was taken, by whom, with what. */
const BESIDES = ['exif-data', 'xmp-data', 'iptc-data', 'photoshop-data', 'gif-comment', 'png-comment-0'];
/** Width of the smallest view, in pixels. */
const GLANCE = 16;
/** Orientations of EXIF from here on lie on their side. */
const FIRST_LYING = 5;

let loading: Promise<Library> | undefined;

/** The library, with every reader closed but those of the kept forms. */
async function load(): Promise<Library> {
  // Here and not above, so that a thread that cannot load it says so like any other failure.
  const { default: start } = await import('wasm-vips');
  const vips = await start({ dynamicLibraries: [], print: () => undefined, printErr: () => undefined });
  vips.blockUntrusted(true);
  vips.operationBlock('VipsForeignLoad', true);
  for (const reader of ['Jpeg', 'Png', 'Webp', 'Nsgif']) vips.operationBlock(`VipsForeignLoad${reader}`, false);
  vips.concurrency(1);
  vips.Cache.max(0);
  return vips;
}

interface Opened {
  readonly width: number;
  readonly height: number;
  readonly moves: boolean;
  readonly isUpright: boolean;
  readonly isBare: boolean;
}

/** Reads the header and nothing else. */
function open(vips: Library, content: Uint8Array): Opened {
  using image = vips.Image.newFromBuffer(content, '', { access: vips.Access.sequential });
  const orientation = image.getTypeof('orientation') === 0 ? 1 : image.getInt('orientation');
  const lies = orientation >= FIRST_LYING;
  return {
    width: lies ? image.height : image.width,
    height: lies ? image.width : image.height,
    moves: image.getTypeof('n-pages') !== 0 && image.getInt('n-pages') > 1,
    isUpright: orientation <= 1,
    isBare: BESIDES.every((field) => image.getTypeof(field) === 0) && image.interpretation !== 'cmyk',
  };
}

/** Throws where a picture is cut off or damaged. Only as much of it is in memory as is read at a time. */
function readWhole(vips: Library, content: Uint8Array): void {
  using small = vips.Image.thumbnailBuffer(content, GLANCE, { size: vips.Size.down, option_string: TO_ITS_END });
  small.avg();
}

function fits(opened: Opened, form: PictureForm, content: Uint8Array, { edge, bytes, forms }: PictureBounds): boolean {
  return (
    opened.isUpright &&
    opened.isBare &&
    !opened.moves &&
    Math.max(opened.width, opened.height) <= edge &&
    content.length <= bytes &&
    forms.includes(form)
  );
}

async function carryOut(order: PictureOrder): Promise<PictureResult> {
  loading ??= load();
  const vips = await loading;
  const content = new Uint8Array(await readFile(order.file));
  const opened = open(vips, content);
  const { width, height, moves } = opened;
  if (width * height > MOST_PIXELS) return { ok: false, why: 'too_many_pixels', width, height };
  if (order.do === 'look') {
    readWhole(vips, content);
    return { ok: true, done: 'look', width, height, moves };
  }
  if (fits(opened, order.form, content, order.bounds)) return { ok: true, done: 'unchanged', width, height };
  const size = fittedSize(opened, order.bounds.edge);
  return { ok: true, done: 'made', ...encode(vips, content, size, order.form, order.bounds.bytes) };
}

/** Whatever a file does to the library, it is a picture that cannot be read. */
async function answer(order: PictureOrder): Promise<PictureResult> {
  try {
    return await carryOut(order);
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}

parentPort?.on('message', (order: PictureOrder) => {
  void answer(order).then((result) => parentPort?.postMessage(result));
});
