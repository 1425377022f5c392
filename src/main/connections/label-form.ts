import { LABEL_MAX } from '../../shared/domain/connection';

/**
 * Characters that nobody sees: controls, spaces without width, marks that turn the reading order round, fillers. Joiners
 * (U+200C, U+200D) are not among them: scripts and emoji are made with them.
 */
const UNSEEN =
  /\u034F|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\p{Co}\p{Cs}]/gu;

/** Joiners that join nothing. */
const LOOSE_JOINERS = /(?<=^|\s)\p{Join_Control}+|\p{Join_Control}+(?=\s|$)/gu;

/** Tags (U+E0020 and on) are seen in the flags of England, Scotland and Wales alone, behind the flag that they begin with. */
const LOOSE_TAGS = /(?<![\u{1F3F4}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]+/gu;

/** Anything that leaves a mark on the screen. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A label as it is kept: in one line, without characters that nobody sees, and no longer than a label may be. Empty when
 * nothing is left that could be seen.
 */
export function tidyLabel(typed: string): string {
  const inLine = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(LOOSE_TAGS, '')
    .replace(LOOSE_JOINERS, '');
  const label = cutLabel(inLine.replace(/ +/g, ' ').trim(), LABEL_MAX);
  return SEEN.test(label) ? label : '';
}

/** What two labels have in common that a person would take for one: neither case nor what cannot be seen counts. */
export function labelForm(label: string): string {
  return tidyLabel(label)
    .replace(/\u200C|\u200D|[\uFE00-\uFE0F]/g, '')
    .toLowerCase();
}

/** The beginning of a label in at most so many UTF-16 units. No character is cut in two, and no emoji of several. */
export function cutLabel(label: string, most: number): string {
  if (label.length <= most) return label;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(label)) {
    if (cut.length + segment.length > most) break;
    cut += segment;
  }
  return cut.trimEnd();
}
