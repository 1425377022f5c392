import type { Agent } from '../../../shared/domain/agent';
import type { AttachmentKind } from '../../../shared/domain/attachment';
import { tellingWords } from './words';

/** What is known of the work, and what is compared with it. */
export type Comparable = Pick<Agent, 'name' | 'title' | 'description' | 'examples' | 'needs' | 'purpose'>;

/** How well an agent fits, and what it was that fitted. */
export interface Score<A extends Comparable> {
  readonly agent: A;
  /** From 0; only its order among the agents means something. */
  readonly score: number;
  /** The words of the work that fitted best, as they were written, at most three. */
  readonly words: readonly string[];
  /** The example that is most like the work; null when none is. */
  readonly example: string | null;
}

/** How much each part of the comparison counts. Found by trying on labelled sentences; see test/main/agents. */
const WEIGHT = { whole: 1, example: 1.2, first: 0.5, named: 3, image: 1.5, noImage: 0.4 } as const;

type Vector = ReadonlyMap<string, number>;

/**
 * Compares work with agents by their words: each word counts the more the fewer agents have it (tf–idf,
 * https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html), and vectors are compared by their cosine, once
 * with all that an agent says of itself and once with each of its examples. What kinds of files are attached, and the agent's
 * own name in the text, count as well. Pure: the same work and agents give the same scores, in the order of the agents.
 */
export function scoreAgents<A extends Comparable>(
  text: string,
  attachments: readonly AttachmentKind[],
  agents: readonly A[],
): Score<A>[] {
  const asked = tellingWords(text);
  const documents = agents.map((agent) => ({
    agent,
    whole: tellingWords([agent.title, agent.description, ...agent.examples].join(' ')),
    examples: agent.examples.map((example) => ({ example, words: tellingWords(example) })),
  }));
  const rarity = rarityIn(documents.map(({ whole }) => whole));
  const query = vectorOf(asked, rarity);
  const first = asked[0];
  const isAboutImages = attachments.includes('image') || asked.includes('=image');
  return documents.map(({ agent, whole, examples }) => {
    const own = vectorOf(whole, rarity);
    let best = { example: null as string | null, likeness: 0 };
    for (const { example, words } of examples) {
      const likeness = cosine(query, vectorOf(words, rarity));
      if (likeness > best.likeness) best = { example, likeness };
    }
    const opens = first !== undefined && own.has(first) ? (rarity.get(first) ?? 0) / 4 : 0;
    const likeness = WEIGHT.whole * cosine(query, own) + WEIGHT.example * best.likeness + WEIGHT.first * opens;
    const score =
      (agent.needs.imageInput && !isAboutImages ? WEIGHT.noImage : 1) * likeness +
      (isNamed(text, agent) ? WEIGHT.named : 0) +
      (attachments.includes('image') && agent.needs.imageInput ? WEIGHT.image : 0);
    return { agent, score, words: fitting(text, query, own), example: best.example };
  });
}

/** How rare each word is among the agents: ln(1 + agents / those that have it). */
function rarityIn(documents: readonly (readonly string[])[]): Vector {
  const having = new Map<string, number>();
  for (const words of documents) for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  return new Map([...having].map(([word, count]) => [word, Math.log(1 + documents.length / count)]));
}

/** A word that comes again counts more, but less each time. Words that no agent has count for nothing. */
function vectorOf(words: readonly string[], rarity: Vector): Vector {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vector = new Map<string, number>();
  for (const [word, count] of counts) {
    const rare = rarity.get(word);
    if (rare !== undefined) vector.set(word, (1 + Math.log(count)) * rare);
  }
  return vector;
}

function cosine(a: Vector, b: Vector): number {
  let product = 0;
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

function lengthOf(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

/** "builder, please …", "@builder": whoever names an agent means it. Short and common names need the sign in front. */
function isNamed(text: string, { name }: Comparable): boolean {
  const start = text.slice(0, 200).toLowerCase();
  return start.includes(`@${name}`) || start.startsWith(`${name}:`) || start.startsWith(`${name},`);
}

function fitting(text: string, query: Vector, own: Vector): string[] {
  const written = text.slice(0, 2000).match(/[\p{L}\p{N}]+/gu) ?? [];
  const weighed = new Map<string, number>();
  for (const word of written) {
    const [meaning] = tellingWords(word);
    if (meaning === undefined || word.length > 30) continue;
    const weight = (query.get(meaning) ?? 0) * (own.get(meaning) ?? 0);
    if (weight > 0 && !weighed.has(word.toLowerCase())) weighed.set(word.toLowerCase(), weight);
  }
  return [...weighed]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([word]) => word);
}
