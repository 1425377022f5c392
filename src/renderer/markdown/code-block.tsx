import { memo, useMemo } from 'react';
import { CopyButton } from './copy-button';
import { LINE_MAX } from './limits';
import styles from './markdown.module.css';
import { showCode } from './visible-text';

/** Lines that are drawn as one piece; while code streams in only the last piece changes. */
const LINES_PER_PIECE = 40;

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
      line.length > LINE_MAX ? `${line.slice(0, LINE_MAX)} … (${line.length} characters, Copy has all)` : line,
    )
    .join('\n');
}

const Piece = memo(function Piece({ text }: { readonly text: string }) {
  return <span className={styles.codePiece}>{showCode(text)}</span>;
});

interface CodeBlockProps {
  readonly code: string;
  readonly language: string | null;
}

/** Code with its language and a way to copy it. It scrolls sideways by itself. */
export function CodeBlock({ code, language }: CodeBlockProps) {
  const pieces = useMemo(() => piecesOf(code), [code]);
  const name = language === null || language === '' ? 'Code' : language.slice(0, 40);
  return (
    <figure className={styles.codeBlock} aria-label={`${name} code`}>
      <figcaption className={styles.codeHead}>
        <span className={styles.language}>{showCode(name)}</span>
        <CopyButton text={code} label="Copy code" />
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <pre className={styles.code} tabIndex={0} dir="ltr">
        <code>
          {pieces.map((text, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- pieces never change places
            <Piece key={at} text={text} />
          ))}
        </code>
      </pre>
    </figure>
  );
}
