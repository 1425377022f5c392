import type { Code, ListItem, RootContent, TableRow } from 'mdast';
import type { Block, FinishedBlock } from './block';
import { firstDoubtful, firstOpen, firstUnclosedFormula, isClosed, lineStart } from './boundaries';
import { withFormulaAsText } from './formula/unclosed';
import { openFence, type OpenFence } from './open-fence';
import { continuedChildren, continues, grow, isFollowedByBlank, shown, type Growing } from './growing';
import { countMarks, isHardLine } from './hard-line';
import { BATCH_MAX, LINE_MAX, MARKS_MAX, OPEN_BLOCK_MAX } from './limits';
import { parse } from './parse';

interface OpenPlain {
  readonly key: number;
  value: string;
}

/**
 * Reads a document that arrives in parts. A finished top-level block is parsed once and kept; only the open block at
 * the end is parsed again. Within an open list the finished items are kept as well, within a table all finished rows,
 * and an open code fence is not parsed at all: its lines are appended.
 */
export class BlockReader {
  readonly finished: FinishedBlock[] = [];
  /** Whether a block had to be cut because it grew too long, so that the result may differ from one whole parse. */
  wasCut = false;

  /** How much of the document has been taken in, in UTF-16 units after line ends were unified. */
  #length = 0;
  /** Complete lines that belong to the open block. */
  #tail = '';
  /** Complete lines behind them that were not parsed yet. */
  #batch = '';
  #batchMarks = 0;
  /** The line that has no end yet. */
  #line = '';
  #returnPending = false;
  #growing: Growing | null = null;
  #fence: OpenFence | null = null;
  #plain: OpenPlain | null = null;

  /** Takes in more text. Cheap: most of the work is done by {@link read}. */
  append(text: string): void {
    if (text === '') return;
    let added = this.#returnPending ? `\r${text}` : text;
    this.#returnPending = added.endsWith('\r');
    if (this.#returnPending) added = added.slice(0, -1);
    added = added.replace(/\r\n?/g, '\n');
    let from = 0;
    for (let end = added.indexOf('\n'); end !== -1; end = added.indexOf('\n', from)) {
      this.#addToLine(added.slice(from, end));
      this.#endLine();
      from = end + 1;
    }
    this.#addToLine(added.slice(from));
  }

  /** The blocks as they stand, the open ones last. */
  read(): readonly Block[] {
    this.#settle();
    if (this.#plain)
      return [...this.finished, { key: this.#plain.key, node: { type: 'plain', value: this.#plain.value } }];
    if (this.#fence) return [...this.finished, { key: this.#fence.key, node: this.#fence.code(this.#line) }];
    const open = this.#open(this.#line);
    return [...this.finished, ...withFormulaAsText(open, this.#tail + this.#line, this.#length - this.#tail.length)];
  }

  /** Takes the text as complete. Nothing may be appended afterwards. */
  end(): readonly FinishedBlock[] {
    if (this.#returnPending || this.#line !== '' || this.#plain) this.#endLine();
    this.#settle();
    this.#closeAll();
    return this.finished;
  }

  #addToLine(text: string): void {
    if (text === '') return;
    if (this.#plain) {
      this.#plain.value += text;
      this.#length += text.length;
      return;
    }
    this.#line += text;
    if (this.#line.length <= LINE_MAX) return;
    this.#settle();
    if (this.#fence) return;
    this.#closeAll();
    this.#plain = { key: this.#length, value: this.#line };
    this.#length += this.#line.length;
    this.#line = '';
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = '';
    if (this.#plain) {
      this.#finish(this.#plain.key, { type: 'plain', value: this.#plain.value }, []);
      this.#plain = null;
      this.#length += 1;
      return;
    }
    if (this.#fence) {
      this.#addToFence(this.#fence, line);
      this.#length += line.length + 1;
      return;
    }
    if (isHardLine(line)) {
      this.#settle();
      if (this.#fence) {
        this.#addToFence(this.#fence, line);
      } else {
        this.#closeAll();
        this.#finish(this.#length, { type: 'plain', value: line }, []);
      }
      this.#length += line.length + 1;
      return;
    }
    this.#batch += `${line}\n`;
    this.#length += line.length + 1;
    this.#batchMarks += countMarks(line);
    if (this.#batch.length > BATCH_MAX || this.#batchMarks > MARKS_MAX) this.#settle();
  }

  /** Parses the complete lines that are new and keeps what no later line can change. */
  #settle(): void {
    if (this.#batch === '') return;
    this.#tail += this.#batch;
    this.#batch = '';
    this.#batchMarks = 0;
    const context = this.#growing?.context ?? '';
    const source = context + this.#tail;
    let nodes = parse(source);
    const first = nodes[0];
    if (this.#growing && continues(this.#growing, first)) {
      if (nodes.length === 1 && !(first.type === 'table' && isFollowedByBlank(first, source))) {
        this.#keepChildren(this.#growing, continuedChildren(this.#growing, first), source);
        this.#limitTail();
        return;
      }
      const end = nodes[1] === undefined ? source.length : lineStart(source, nodes[1]);
      this.#growing.children.push(...continuedChildren(this.#growing, first));
      this.#growing.pieces.push(source.slice(context.length, end));
      this.#finishGrowing(this.#growing);
      nodes = nodes.slice(1);
    }
    this.#keepClosed(nodes, source);
  }

  /** Finishes all nodes that others follow, and opens the last one as what it is. */
  #keepClosed(nodes: readonly RootContent[], source: string): void {
    const base = this.#length - source.length;
    const formula = firstUnclosedFormula(nodes, source) ?? nodes.length;
    const found = firstDoubtful(nodes, source);
    const doubtful = found !== null && found <= formula ? found : null;
    const openFrom = doubtful ?? Math.min(formula, firstOpen(nodes, source));
    nodes.slice(0, openFrom).forEach((node, at) => {
      const next = nodes[at + 1];
      const end = next === undefined ? source.length : lineStart(source, next);
      this.#finish(base + lineStart(source, node), node, [source.slice(lineStart(source, node), end)]);
    });
    const open = nodes[openFrom];
    if (open === undefined) {
      this.#tail = '';
      return;
    }
    const start = lineStart(source, open);
    this.#tail = source.slice(start);
    if (doubtful !== null) {
      this.#keepClosed(parse(this.#tail), this.#tail);
      return;
    }
    if (openFrom === nodes.length - 1 && openFrom !== formula) this.#openLast(open, base + start, source);
    this.#limitTail();
  }

  #openLast(node: RootContent, key: number, source: string): void {
    const openTail = this.#tail;
    if (node.type === 'code' && this.#openFence(node, key, openTail)) return;
    if (isClosed(node, source)) {
      this.#finish(key, node, [openTail]);
      this.#tail = '';
      return;
    }
    const growing = grow(node, key, source);
    if (growing === null || (node.type === 'list' && node.children.length < 2)) return;
    this.#growing = growing;
    if (node.type === 'table') this.#keepChildren(growing, node.children.slice(1), source);
    if (node.type === 'list') this.#keepChildren(growing, [...node.children], source);
  }

  /** Moves finished items or rows over to the growing block and leaves the open part in the tail. */
  #keepChildren(growing: Growing, children: readonly (ListItem | TableRow)[], source: string): void {
    const end = source.length;
    if (growing.shell.type === 'table') {
      growing.children.push(...children);
      const from = this.#tail.startsWith(growing.context) && growing.pieces.length === 0 ? growing.context.length : 0;
      growing.pieces.push(this.#tail.slice(from));
      this.#tail = '';
      return;
    }
    const last = children.at(-1);
    if (last === undefined) return;
    const start = source.lastIndexOf('\n', last.position?.start.offset ?? 0) + 1;
    if (children.length > 1) growing.pieces.push(this.#tail.slice(0, start - (end - this.#tail.length)));
    growing.children.push(...children.slice(0, -1));
    this.#tail = source.slice(start);
  }

  #openFence(code: Code, key: number, source: string): boolean {
    const lines = source.split('\n');
    const fence = openFence(code, key, lines[0] ?? '');
    if (fence === null) return false;
    this.#fence = fence;
    this.#tail = '';
    for (const line of lines.slice(1, -1)) if (this.#fence) this.#addToFence(fence, line);
    return true;
  }

  #addToFence(open: OpenFence, line: string): void {
    if (open.add(line)) return;
    this.#finish(open.key, open.code(), []);
    this.#fence = null;
  }

  /** The open blocks with an unfinished line behind them. */
  #open(line: string): FinishedBlock[] {
    const growing = this.#growing;
    const context = growing?.context ?? '';
    const source = context + this.#tail + line;
    const base = this.#length - this.#tail.length - context.length;
    if (this.#tail + line === '') return growing ? [finishedGrowing(growing, [])] : [];
    const tooHard = isHardLine(line) || countMarks(line) + countMarks(this.#tail) > 2 * MARKS_MAX;
    const nodes = tooHard ? [] : parse(source);
    if (tooHard) {
      const plain = {
        key: this.#length - this.#tail.length,
        node: { type: 'plain', value: this.#tail + line },
      } as const;
      return [...(growing ? [finishedGrowing(growing, [])] : []), { ...plain, pieces: [], context: '' }];
    }
    const blocks: FinishedBlock[] = [];
    const first = nodes[0];
    if (growing) {
      const goesOn = continues(growing, first);
      blocks.push(finishedGrowing(growing, goesOn ? continuedChildren(growing, first) : []));
      if (goesOn) nodes.shift();
    }
    nodes.forEach((node, at) => {
      const next = nodes[at + 1];
      const start = lineStart(source, node);
      const piece = source.slice(start, next === undefined ? source.length : lineStart(source, next));
      blocks.push({ key: base + start, node, pieces: [piece], context: '' });
    });
    return blocks;
  }

  #limitTail(): void {
    if (this.#tail.length <= OPEN_BLOCK_MAX && countMarks(this.#tail) <= MARKS_MAX) return;
    this.wasCut = true;
    this.#closeAll();
  }

  /** Finishes everything that is open as it stands. */
  #closeAll(): void {
    if (this.#fence) {
      this.#finish(this.#fence.key, this.#fence.code(), []);
      this.#fence = null;
      return;
    }
    const open = this.#open('');
    const growing = this.#growing;
    if (growing && this.#tail !== '') growing.pieces.push(this.#tail);
    const [first, ...rest] = open;
    if (first) this.finished.push(growing ? { ...first, pieces: growing.pieces } : first);
    this.finished.push(...rest);
    this.#growing = null;
    this.#tail = '';
  }

  #finish(key: number, node: Block['node'], pieces: readonly string[]): void {
    this.finished.push({ key, node, pieces, context: '' });
  }

  #finishGrowing(growing: Growing): void {
    this.finished.push(finishedGrowing(growing, []));
    this.#growing = null;
  }
}

function finishedGrowing(growing: Growing, open: readonly (ListItem | TableRow)[]): FinishedBlock {
  return { key: growing.key, node: shown(growing, open), pieces: growing.pieces, context: growing.context };
}
