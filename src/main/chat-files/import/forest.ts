import type { ToolStep } from '../../../shared/domain/message';
import type { CarriedMessage, CarriedSource } from './carried';
import { inARow } from './steps';
import { paragraphs } from './text';

/** What one node of a service's tree shows. */
export interface Shown {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  readonly reasoning: string;
  readonly steps: readonly ToolStep[];
  readonly at: number | null;
  readonly source: CarriedSource | null;
}

/** A node of a service's tree, as the file has it: nothing about it can be relied upon but that its key is the only one. */
export interface OriginNode {
  readonly key: string;
  readonly parent: string | null;
  /** Null for what is not shown, as roots and hidden instructions are; what follows it follows what it follows. */
  readonly shown: Shown | null;
}

/** Messages in an order in which each comes after the one that it follows, and the end of the shown branch. */
export interface Forest {
  readonly messages: readonly CarriedMessage[];
  readonly shown: number | null;
}

/**
 * Makes trees of nodes, whatever their links: what follows a node that is not there becomes a first message, and a circle
 * is opened at its first node. Services keep the steps of one answer as nodes in a row; those become one message, as long
 * as nothing else stands beside them. Nothing that is shown is lost, and nothing comes twice.
 * @param nodes alternatives in their own order
 * @param current the key of the last node of the shown branch
 */
export function forestOf(nodes: readonly OriginNode[], current: string | null): Forest {
  const { order, parentOf } = inOrder(nodes);
  const above = shownAbove(order, parentOf);
  const followers = new Map<string, number>();
  for (const node of order) {
    const over = node.shown && above.get(node.key);
    if (over) followers.set(over, (followers.get(over) ?? 0) + 1);
  }
  const growing: Growing[] = [];
  /** Which message a node became a part of. */
  const places = new Map<string, number>();
  for (const { key, shown } of order) {
    const over = above.get(key) ?? null;
    const overAt = over === null ? null : (places.get(over) ?? null);
    if (shown === null) {
      if (overAt !== null) places.set(key, overAt);
      continue;
    }
    const before = overAt === null ? undefined : growing[overAt];
    const goesOn = before?.first.role === 'assistant' && shown.role === 'assistant' && followers.get(over ?? '') === 1;
    if (goesOn && overAt !== null) {
      before.rest.push(shown);
      places.set(key, overAt);
    } else {
      places.set(key, growing.length);
      growing.push({ key, parent: overAt, first: shown, rest: [] });
    }
  }
  return { messages: growing.map(together), shown: (current === null ? null : places.get(current)) ?? null };
}

/** A message whose steps are still being found. */
interface Growing {
  readonly key: string;
  readonly parent: number | null;
  readonly first: Shown;
  readonly rest: Shown[];
}

function together({ key, parent, first, rest }: Growing): CarriedMessage {
  if (rest.length === 0) return { key, parent, ...first };
  const all = [first, ...rest];
  return {
    key,
    parent,
    role: first.role,
    text: paragraphs(all.map(({ text }) => text)),
    reasoning: paragraphs(all.map(({ reasoning }) => reasoning)),
    steps: inARow(all.flatMap(({ steps }) => steps)),
    at: all.find(({ at }) => at !== null)?.at ?? null,
    // The model of the last step that names one gave the answer.
    source: all.findLast(({ source }) => source?.model != null)?.source ?? first.source,
  };
}

/** The nodes, each after its parent, and the parents that hold. */
function inOrder(nodes: readonly OriginNode[]): { order: OriginNode[]; parentOf: Map<string, string> } {
  const known = new Map(nodes.map((node) => [node.key, node]));
  const below = new Map<string, OriginNode[]>();
  const roots: OriginNode[] = [];
  for (const node of nodes) {
    if (node.parent === null || node.parent === node.key || !known.has(node.parent)) roots.push(node);
    else {
      const siblings = below.get(node.parent);
      if (siblings) siblings.push(node);
      else below.set(node.parent, [node]);
    }
  }
  const order: OriginNode[] = [];
  const parentOf = new Map<string, string>();
  const reached = new Set<string>();
  // Without recursion: a tree of a conversation is as deep as the conversation is long.
  const reach = (root: OriginNode): void => {
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (reached.has(node.key)) continue;
      reached.add(node.key);
      order.push(node);
      for (const next of (below.get(node.key) ?? []).toReversed()) {
        if (reached.has(next.key)) continue;
        parentOf.set(next.key, node.key);
        waiting.push(next);
      }
    }
  };
  for (const root of roots) reach(root);
  // What is left hangs on circles.
  for (const node of nodes) if (!reached.has(node.key)) reach(node);
  return { order, parentOf };
}

/** For each node the nearest shown one above it. */
function shownAbove(order: readonly OriginNode[], parentOf: ReadonlyMap<string, string>): Map<string, string> {
  const above = new Map<string, string>();
  const isShown = new Map(order.map((node) => [node.key, node.shown !== null]));
  for (const { key } of order) {
    const parent = parentOf.get(key);
    if (parent === undefined) continue;
    const over = isShown.get(parent) ? parent : above.get(parent);
    if (over !== undefined) above.set(key, over);
  }
  return above;
}
