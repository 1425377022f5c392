import type { ReactNode } from 'react';
import styles from './drawing.module.css';

/** The drawings of the empty states, all from the world of tracks and signals. */
export type DrawingName = 'points' | 'timetable' | 'stations' | 'parallel' | 'bars' | 'signals' | 'letter';

/** Sleepers under a straight piece of track, from x to x, across the line y. */
function sleepers(from: number, to: number, y: number): ReactNode {
  const count = Math.floor((to - from) / 12);
  return Array.from({ length: count + 1 }, (_, index) => (
    <path key={index} className={styles.faint} d={`M${from + index * 12} ${y - 5}v10`} />
  ));
}

/** The part of the 200 × 120 sheet that each drawing covers, so that its edge stands in line with the words below. */
const CROPS: Readonly<Record<DrawingName, readonly [x: number, y: number, width: number, height: number]>> = {
  points: [3, 18, 194, 68],
  timetable: [35, 15, 130, 86],
  stations: [17, 22, 166, 88],
  parallel: [3, 14, 194, 92],
  bars: [19, 26, 166, 76],
  signals: [11, 12, 178, 94],
  letter: [29, 24, 138, 84],
};

const DRAWINGS: Readonly<Record<DrawingName, ReactNode>> = {
  points: (
    <>
      {sleepers(10, 82, 76)}
      {sleepers(130, 190, 76)}
      <path className={styles.line} d="M4 76H196" />
      <path className={styles.accent} d="M4 76H70C100 76 106 38 136 38H196" />
      {sleepers(142, 190, 38)}
      <path className={styles.line} d="M58 76V44M52 76H64" />
      <rect className={styles.filled} x="51" y="22" width="14" height="24" rx="7" />
      <circle className={styles.mark} cx="58" cy="29" r="3" />
      <circle className={styles.faint} cx="58" cy="39" r="3" />
    </>
  ),
  timetable: (
    <>
      <rect className={styles.filled} x="36" y="16" width="128" height="84" rx="6" />
      <path className={styles.faint} d="M36 37H164M36 58H164M36 79H164" />
      <path className={styles.line} d="M62 27H98M62 48H118M62 69H88M62 90H106" />
      <path className={styles.line} d="M140 27H152M140 48H152M140 69H152M140 90H152" />
      <circle className={styles.mark} cx="49" cy="27" r="3.5" />
      <path className={styles.accent} d="M49 44.5A3.5 3.5 0 1 1 45.5 48" />
      <circle className={styles.faint} cx="49" cy="69" r="3.5" />
      <circle className={styles.faint} cx="49" cy="90" r="3.5" />
    </>
  ),
  stations: (
    <>
      <path className={styles.line} d="M20 60H76M92 60H108" />
      <path className={styles.line} d="M124 60H128C146 60 142 32 160 32H164M124 60H128C146 60 142 88 160 88H164" />
      <circle className={styles.accent} cx="84" cy="60" r="8" />
      <circle className={styles.mark} cx="84" cy="60" r="3" />
      <circle className={styles.filled} cx="116" cy="60" r="8" />
      <circle className={styles.filled} cx="28" cy="60" r="8" />
      <circle className={styles.filled} cx="172" cy="32" r="8" />
      <circle className={styles.filled} cx="172" cy="88" r="8" />
      <path className={styles.faint} d="M18 80H38M74 80H94M106 80H126M162 52H182M162 108H182" />
    </>
  ),
  parallel: (
    <>
      {sleepers(14, 190, 44)}
      {sleepers(14, 190, 84)}
      <path className={styles.line} d="M4 44H196M4 84H196" />
      <rect className={styles.accentFilled} x="30" y="30" width="112" height="16" rx="5" />
      <rect className={styles.filled} x="30" y="70" width="82" height="16" rx="5" />
      <path className={styles.faint} d="M160 16V104" strokeDasharray="3 5" />
    </>
  ),
  bars: (
    <>
      <path className={styles.line} d="M20 100H184" />
      <path className={styles.faint} d="M20 72H184M20 44H184" strokeDasharray="3 5" />
      <rect className={styles.filled} x="32" y="74" width="14" height="26" rx="2" />
      <rect className={styles.filled} x="58" y="60" width="14" height="40" rx="2" />
      <rect className={styles.filled} x="84" y="68" width="14" height="32" rx="2" />
      <rect className={styles.filled} x="110" y="42" width="14" height="58" rx="2" />
      <rect className={styles.accentFilled} x="136" y="30" width="14" height="70" rx="2" />
      <rect className={styles.filled} x="162" y="80" width="14" height="20" rx="2" />
    </>
  ),
  signals: (
    <>
      <path className={styles.line} d="M12 104H188" />
      <path className={styles.line} d="M52 104V60M44 104H60M100 104V46M92 104H108M148 104V60M140 104H156" />
      <rect className={styles.filled} x="42" y="28" width="20" height="34" rx="10" />
      <rect className={styles.accentFilled} x="89" y="14" width="22" height="34" rx="5" />
      <path className={styles.filled} d="M148 26L164 44L148 62L132 44Z" />
      <circle className={styles.faint} cx="52" cy="38" r="4" />
      <circle className={styles.faint} cx="52" cy="52" r="4" />
      <path className={styles.accent} d="M95 24H105M95 31H105M95 38H101" />
      <circle className={styles.faint} cx="148" cy="44" r="5" />
    </>
  ),
  letter: (
    <>
      <path
        className={styles.filled}
        d="M30 26H122A8 8 0 0 1 130 34V62A8 8 0 0 1 122 70H60L44 84V70H38A8 8 0 0 1 30 62V34A8 8 0 0 1 30 26Z"
      />
      <path className={styles.line} d="M46 42H112M46 54H92" />
      <path className={styles.accentFilled} d="M92 82H158A8 8 0 0 1 166 90V98A8 8 0 0 1 158 106H100A8 8 0 0 1 92 98Z" />
      <path className={styles.accent} d="M106 94H150" />
    </>
  ),
};

/** A line drawing, in the colours of the theme. Decoration. */
export function Drawing({ name }: { readonly name: DrawingName }) {
  const crop = CROPS[name];
  return (
    <svg className={styles.drawing} width={crop[2]} height={crop[3]} viewBox={crop.join(' ')} aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
