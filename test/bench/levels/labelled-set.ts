import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

/** One prompt and how a weak and a strong model did on it, each between 0 and 1. */
export interface LabelledPrompt {
  readonly prompt: string;
  readonly weak: number;
  readonly strong: number;
  /** What it is grouped by in the figures; null when the set has no groups. */
  readonly group: string | null;
}

/** A set of labelled prompts. */
export interface LabelledSet {
  readonly name: string;
  readonly rows: readonly LabelledPrompt[];
}

const prompt = z.string().min(1);
const group = { subject: z.string().optional(), category: z.string().optional() };

/** From this human difficulty (1 to 9) on a task counts as one for the strong model alone, up to the other as easy. */
const HARD_FROM = 5;
const EASY_TO = 2;

/**
 * The forms that a line may have: whether each model was right; a judge's score from 1 to 10 for two models, the stronger
 * one being the one with the higher mean; or a human difficulty from 1 to 9, of which the middle is left out.
 */
const Line = z.union([
  z.object({ prompt, weak: z.boolean(), strong: z.boolean(), ...group }),
  z.object({ prompt, scores: z.record(z.string(), z.number()), ...group }),
  z.object({ prompt, difficulty: z.number(), ...group }),
]);
type Line = z.infer<typeof Line>;

/** Reads a set of JSON lines. Throws with the number of the line that has none of the forms. */
export function readLabelledSet(path: string): LabelledSet {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, number }) => parsed(text, `${basename(path)}:${number}`));
  const strongName = strongerOf(lines);
  const rows = lines.flatMap((line) => labelled(line, strongName));
  if (rows.length === 0) throw new Error(`${basename(path)} holds no labelled prompt.`);
  return { name: basename(path).replace(/\.jsonl$/, ''), rows };
}

function parsed(text: string, place: string): Line {
  try {
    return Line.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${place} has none of the forms that can be judged.`, { cause: error });
  }
}

function strongerOf(lines: readonly Line[]): string | null {
  const sums = new Map<string, number>();
  for (const line of lines) {
    if (!('scores' in line)) continue;
    for (const [name, score] of Object.entries(line.scores)) sums.set(name, (sums.get(name) ?? 0) + score);
  }
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function labelled(line: Line, strongName: string | null): LabelledPrompt[] {
  const common = { prompt: line.prompt, group: line.subject ?? line.category ?? null };
  if ('weak' in line) return [{ ...common, weak: Number(line.weak), strong: Number(line.strong) }];
  if ('difficulty' in line) {
    if (line.difficulty > EASY_TO && line.difficulty < HARD_FROM) return [];
    return [{ ...common, weak: line.difficulty <= EASY_TO ? 1 : 0, strong: 1 }];
  }
  const weakName = Object.keys(line.scores).find((name) => name !== strongName);
  if (strongName === null || weakName === undefined) return [];
  return [{ ...common, weak: (line.scores[weakName] ?? 0) / 10, strong: (line.scores[strongName] ?? 0) / 10 }];
}
