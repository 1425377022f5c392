import { memo, useMemo } from 'react';
import { t } from '../../../shared/language/t';
import { CopyButton } from '../copy-button';
import { LINE_MAX } from '../limits';
import { showCode } from '../visible-text';
import styles from './code.module.css';
import { LINES_PER_PIECE } from './coloured-code';
import { labelOf, type LanguageId, languageOf } from './languages';
import { type LineColours, ROLES } from './roles';
import { useColours } from './use-colours';

/** Code in pieces of {@link LINES_PER_PIECE} lines, each with its last line end, a line cut where it is too long. */
function piecesOf(code: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (from < code.length) {
    let end = from;
    for (let line = 0; line < LINES_PER_PIECE && end !== -1; line++)
      end = code.indexOf('\n', line === 0 ? end : end + 1);
    const piece = end === -1 ? code.slice(from) : code.slice(from, end + 1);
    pieces.push(piece.length > LINE_MAX ? withoutEndlessLines(piece) : piece);
    from += end === -1 ? code.length : piece.length;
  }
  return pieces;
}

function withoutEndlessLines(piece: string): string {
  return piece
    .split('\n')
    .map((line) =>
      line.length > LINE_MAX
        ? t('{beginning} … ({length} characters, Copy has all)', {
            beginning: line.slice(0, LINE_MAX),
            length: line.length,
          })
        : line,
    )
    .join('\n');
}

interface LineProps {
  /** With its end, where it has one. */
  readonly text: string;
  readonly colours: LineColours;
}

const Line = memo(function Line({ text, colours }: LineProps) {
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (let at = 0; at + 1 < colours.length; at += 2) {
    const end = from + (colours[at] ?? 0);
    const shown = showCode(text.slice(from, end));
    const role = ROLES[colours[at + 1] ?? 0];
    parts.push(
      role === undefined || role === 'plain' ? (
        shown
      ) : (
        <span key={at} className={styles[role]}>
          {shown}
        </span>
      ),
    );
    from = end;
  }
  parts.push(showCode(text.slice(from)));
  return parts;
});

interface PieceProps {
  readonly text: string;
  readonly colours: readonly LineColours[] | undefined;
}

const PLAIN: LineColours = [];

const Piece = memo(function Piece({ text, colours }: PieceProps) {
  const lines = text.split(/(?<=\n)/);
  return (
    <span className={styles.piece} style={{ '--lines': lines.length } as React.CSSProperties}>
      {colours === undefined
        ? showCode(text)
        : lines.map((line, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines never change places
            <Line key={at} text={line} colours={colours[at] ?? PLAIN} />
          ))}
    </span>
  );
});

interface LinesProps {
  readonly code: string;
  readonly language: LanguageId | null;
}

/** All lines in pieces, each drawn again only when something in it changed. */
function Lines({ code, language }: LinesProps) {
  const pieces = useMemo(() => piecesOf(code), [code]);
  const colours = useColours(language, code);
  return pieces.map((text, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces never change places
    <Piece key={at} text={text} colours={colours[at]} />
  ));
}

interface CodeBlockProps {
  readonly code: string;
  readonly language: string | null;
}

/** Code with its language, in colours once they are there, and a way to copy it. It scrolls sideways by itself. */
export function CodeBlock({ code, language }: CodeBlockProps) {
  const known = language === null ? null : languageOf(language);
  const name = known === null ? (language?.slice(0, 40) ?? '') : labelOf(known);
  const label = showCode(name === '' ? t('Code') : name);
  return (
    <figure
      className={styles.block}
      aria-label={name === '' ? t('Code code') : t('{language} code', { language: label })}
    >
      <figcaption className={styles.head}>
        <span className={styles.language}>{label}</span>
        <CopyButton text={code} label={t('Copy code')} />
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <pre className={styles.code} tabIndex={0} dir="ltr">
        <code>
          <Lines key={known} code={code} language={known} />
        </code>
      </pre>
    </figure>
  );
}
