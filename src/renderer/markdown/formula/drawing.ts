import { whenIdle } from '../idle-work';

/** Draws a formula; null for one that cannot be. */
export type Typeset = (tex: string, isDisplay: boolean) => Node | null;

/** Milliseconds of a frame in which formulas are drawn at once; the rest waits for the next frames. */
const AT_ONCE_MS = 6;

let typeset: Typeset | null = null;
let underWay: Promise<Typeset> | null = null;
let spentMs = 0;
let isFrameAsked = false;

/** Fetches what draws formulas, once. Rejects when it cannot be had; the next call tries again. */
async function fetched(): Promise<Typeset> {
  underWay ??= import('./typeset').then(async (module) => {
    await module.fetchFonts();
    return module.typeset;
  });
  try {
    typeset = await underWay;
    return typeset;
  } finally {
    underWay = null;
  }
}

function timed(draw: Typeset, tex: string, isDisplay: boolean): Node | null {
  const startedAt = performance.now();
  const drawn = draw(tex, isDisplay);
  spentMs += performance.now() - startedAt;
  if (!isFrameAsked) {
    isFrameAsked = true;
    requestAnimationFrame(() => {
      isFrameAsked = false;
      spentMs = 0;
    });
  }
  return drawn;
}

/**
 * Draws a formula at once where this frame has time for it, else soon.
 *
 * @param tell hears of the drawing, null for a formula that cannot be drawn; never, when what draws cannot be fetched
 * @returns takes it back
 */
export function drawSoon(tex: string, isDisplay: boolean, tell: (drawn: Node | null) => void): () => void {
  if (typeset && spentMs < AT_ONCE_MS) {
    tell(timed(typeset, tex, isDisplay));
    return () => undefined;
  }
  let isWanted = true;
  let cancel = () => undefined as void;
  const later = (draw: Typeset) => {
    if (isWanted) cancel = whenIdle(() => tell(timed(draw, tex, isDisplay)));
  };
  if (typeset) later(typeset);
  // Without it formulas are read as they were written.
  else void fetched().then(later, () => undefined);
  return () => {
    isWanted = false;
    cancel();
  };
}
