import { difficultyOf, pickLevel } from '../../src/main/models/levels/pick-level';
import type { LevelRequest } from '../../src/main/models/levels/request';
import { accuracy, areaUnderCurve, costOf, needsStrong, strongShareFor } from './levels/figures';
import { readLabelledSet, type LabelledSet } from './levels/labelled-set';
import { median, quantile } from './support/statistics';
import { tableText, type Table } from './support/table';

/** How much of the way from the weak model's quality to the strong one's the mixes are held against each other. */
const FAR = 0.8;
/** What Haiku costs of Opus for the same tokens. */
const RATIO = 1 / 5;

const REPEATS = 5;

const USAGE = `npm run evaluate-levels -- FILE …

Each FILE is a set of JSON lines with "prompt" and one of: "weak" and "strong" (was it right), "scores" (a judge's,
1 to 10, of two models), "difficulty" (1 to 9).`;

function asked(text: string): LevelRequest {
  return { text, images: 0, files: 0, turnsBefore: 0, charactersBefore: 0, isTask: false };
}

const PICKERS: Readonly<Record<string, (prompt: string) => number>> = {
  'the level picker': (prompt) => difficultyOf(asked(prompt)),
  'length alone': (prompt) => prompt.length,
};

function judged({ name, rows }: LabelledSet): Table {
  const needed = rows.map(needsStrong);
  const share = needed.filter(Boolean).length / rows.length;
  const chance = costOf(FAR, RATIO);
  return {
    title: `${name}: ${rows.length} prompts, of which ${(share * 100).toFixed(1)} % need the strong model`,
    rows: Object.entries(PICKERS).map(([picker, score]) => {
      const scores = rows.map(({ prompt }) => score(prompt));
      const strongShare = strongShareFor(scores, rows, FAR);
      return {
        'by …': picker,
        AUC: areaUnderCurve(scores, needed),
        accuracy: accuracy(scores, needed),
        'to the strong model': strongShare,
        'cost against all strong': costOf(strongShare, RATIO),
        'saved against chance': 1 - costOf(strongShare, RATIO) / chance,
      };
    }),
    bars: [],
    notes: [
      `To the strong model: the share that it takes to come ${FAR * 100} % of the way from the weak model's quality to the strong one's, hardest first; by chance it is ${FAR * 100} %.`,
      `Cost with a weak model at ${RATIO * 100} % of the strong one's price. Accuracy where as many are called hard as are hard.`,
    ],
  };
}

function levels({ rows }: LabelledSet): Table {
  const groups = Map.groupBy(rows, (row) => row.group ?? 'all');
  const shown = groups.size > 12 ? new Map([['all', rows]]) : groups;
  return {
    title: 'The levels that are picked',
    rows: [...shown].map(([group, members]) => {
      const picked = members.map(({ prompt }) => pickLevel(asked(prompt)).level);
      const shareOf = (level: string) => picked.filter((one) => one === level).length / picked.length;
      return {
        group,
        prompts: members.length,
        haiku: shareOf('haiku'),
        sonnet: shareOf('sonnet'),
        opus: shareOf('opus'),
      };
    }),
    bars: [],
    notes: [],
  };
}

function speed(sets: readonly LabelledSet[]): Table {
  const times = sets.flatMap(({ rows }) =>
    rows.map(({ prompt }) => {
      // The shortest of a few: other programs of this computer take their turns in between.
      const takes = Array.from({ length: REPEATS }, () => {
        const startedAt = performance.now();
        pickLevel(asked(prompt));
        return performance.now() - startedAt;
      });
      return Math.min(...takes);
    }),
  );
  return {
    title: 'How long a pick takes',
    rows: [{ picks: times.length, 'median ms': median(times), 'p99 ms': quantile(times, 0.99) }],
    bars: [{ what: 'a pick, p99', value: quantile(times, 0.99), limit: 1, unit: 'ms' }],
    notes: [],
  };
}

const files = process.argv.slice(2);
if (files.length === 0 || files.includes('--help')) {
  process.stdout.write(`${USAGE}\n`);
  process.exitCode = files.length === 0 ? 2 : 0;
} else {
  const sets = files.map(readLabelledSet);
  const tables = [...sets.flatMap((set) => [judged(set), levels(set)]), speed(sets)];
  for (const table of tables) process.stdout.write(`${tableText(table)}\n`);
}
