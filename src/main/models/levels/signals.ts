import type { PlainText } from '../../../shared/language/text';
import type { LevelRequest } from './request';

/** One thing that was seen in a request and speaks for a stronger (positive) or a lighter model (negative). */
export interface Signal {
  /** In a few words for the person, as in "because of …". */
  readonly words: PlainText;
  /** How much it speaks for it; the weights add up. */
  readonly weight: number;
}

/**
 * A kind of work with what gives it away. The weights follow how far apart a strong and a weak model were judged on that
 * kind of work (MT-Bench by category: coding 2.35, maths 2.0, extraction 1.5, reasoning 0.75, writing and humanities 0.1,
 * roleplay 0; Zheng et al. 2023, https://arxiv.org/abs/2306.05685). They are round numbers and fitted to no set.
 */
interface Kind {
  readonly words: PlainText;
  readonly weight: number;
  readonly shows: readonly RegExp[];
}

const KINDS: readonly Kind[] = [
  {
    words: 'code',
    weight: 1.6,
    shows: [
      /```|~~~/,
      /\b(?:def|class|function|const|import|public|static|void|async|await|struct|impl)\b[^\n]{0,80}[({:;=]/,
      /\b(?:stack ?trace|traceback|segfault|exception|compile|compiler|refactor|debug|unit tests?|regex|sql|api endpoint|dockerfile|makefile)\b/i,
      /\b(?:write|implement|create|build|fix|optimi[sz]e|review)\b[^.\n]{0,60}\b(?:code|function|script|program|algorithm|class|module|query|app|component|website|parser|test)\b/i,
      /\b(?:python|javascript|typescript|java|c\+\+|rust|golang|kotlin|swift|haskell|bash|html|css|react|django|kubernetes)\b/i,
      /\b(?:algorithm|big-?o|time complexity|data structure|linked list|binary tree|hash ?map|pointer|recursion|runtime)\b/i,
    ],
  },
  {
    words: 'mathematics',
    weight: 1.3,
    shows: [
      /\\(?:frac|sum|int|sqrt|begin|lim|mathbb)|\$[^$\n]{2,80}[\^_=\\][^$\n]{0,80}\$/,
      /\b(?:prove that|show that|find all)\b/i,
      /\b(?:solve|prove|integrate|differentiate|factor|derive|evaluate|simplify)\b[^.\n]{0,80}(?:[=^+*/]|\b(?:equation|integral|theorem|function|polynomial|matrix|inequality)\b)/i,
      /\b(?:derivative|integral|eigenvalue|polynomial|modulo|probability|permutation|theorem|isomorphi\w+|variance|standard deviation|hypotenuse|quadratic|logarithm|regression|remainder|prime number|square root)\b/i,
      /[a-z0-9)]\s?\^\s?[{(\d-]|\b\d+x\b|[a-z]\s?[=<>≤≥]\s?-?\d|\d\s?[*×÷]\s?\d/i,
    ],
  },
  {
    words: 'data to be pulled out of text',
    weight: 1,
    shows: [
      /\b(?:extract|parse|convert|classify|label|annotate|identify)\b[^.\n]{0,80}\b(?:json|csv|table|fields?|columns?|entities|names|dates|numbers|schema|list of)\b/i,
      /\b(?:json|csv|yaml|xml)\b[^.\n]{0,40}\b(?:format|array|object|schema|dictionary)\b|\b(?:in|as|to) (?:json|csv|yaml|xml)\b/i,
    ],
  },
  {
    words: 'reasoning over several conditions',
    weight: 0.8,
    shows: [
      /\b(?:if|suppose|assume|given that)\b[^.?\n]{3,120}\b(?:then|how|what|which|is|are)\b/i,
      /\b(?:statement 1|premises?|conclusion|valid(?:ity)?|infer(?:ence)?|truth table|contradict\w*|necessar(?:y|ily)|sufficient|therefore|proof|paradox|puzzle|riddle)\b/i,
      /[∀∃⊃≡→∧∨¬⊢⊨]/,
      /\b(?:trade-?offs?|compare|evaluate|critique|diagnos\w+|root cause|strategy|architecture|design a|plan for|pros and cons)\b/i,
      /\b(?:plaintiff|defendant|statute|liab\w+|contract|court)\b[\s\S]{80,}/i,
    ],
  },
  {
    words: 'asked for depth',
    weight: 0.6,
    shows: [
      /\b(?:step by step|in detail|thorough(?:ly)?|carefully|rigorous(?:ly)?|comprehensive|in[- ]depth|think hard|edge cases?|from first principles)\b/i,
    ],
  },
  {
    words: 'writing',
    weight: -0.7,
    shows: [
      /\b(?:write|draft|compose|rewrite|rephrase|shorten|translate|proofread|polish|edit)\b[^.\n]{0,60}\b(?:e-?mail|letter|poem|story|post|blog|tweet|caption|message|paragraph|sentence|speech|essay|article|headline|slogan|invitation|review|note|haiku|limerick|summary|text|reply)\b/i,
      /\b(?:translate|rephrase|summari[sz]e|proofread|grammar|spelling|synonyms?)\b/i,
    ],
  },
  {
    words: 'conversation',
    weight: -0.8,
    shows: [
      /\b(?:pretend|role-?play|imagine (?:you|yourself)|act as|picture yourself|as if you were|embrace the role|take on the (?:role|persona))\b/i,
      /\b(?:recommend|suggest(?:ions?)?|ideas? for|tips? for|favou?rite|how are you|your opinion|what do you think|tell me about|joke|chat)\b/i,
      /\b(?:recipe|movie|song|book|restaurant|gift|birthday|weekend|holiday|vacation|travel)\b/i,
    ],
  },
];

/** A whole message that asks for next to nothing. */
const SMALL_TALK =
  /^(?:(?:hi|hey|hello|yo|good (?:morning|evening|afternoon|night)|thanks?|thank you|thx|ok(?:ay)?|great|cool|nice|yes|no|yep|nope|sure|bye|goodbye|please|perfect|got it|hallo|danke|guten (?:tag|morgen|abend)|ja|nein|bitte|merci|bonjour|gracias|hola|ciao|there|you|all|everyone|again|very much|so much|a lot|claude)(?![\p{L}\p{N}])[\s\p{P}\p{S}]*){1,6}$/iu;

/** A question for one fact, as short as such questions are. */
const ONE_FACT =
  /^(?:who|when|where|what(?:'s| is| are| was| were| does)|which|how (?:do you (?:say|spell|pronounce))|define|is|are|does|did|can)\b[^\n]{0,90}\?*$/i;

const BRIEF =
  /\b(?:in (?:one|a) (?:word|sentence|line)|briefly|short answer|one[- ]liner|tl;?dr|yes or no|quick question)\b/i;

/** Most characters that are looked at: the beginning, where what is wanted stands, and the end, where it is said again. */
const HEAD = 3000;
const TAIL = 1000;
/** What a kind of work counts for beside one that asks more. */
const FURTHER_KIND = 0.25;
/** Words of a question of middling length. From here on longer speaks for the stronger model, shorter for the lighter. */
const MIDDLING_WORDS = 40;
const WEIGHT_PER_DOUBLING = 0.35;
const LENGTH_MOST = 1.6;
/** Shortness alone never makes a question simple. */
const LENGTH_LEAST = -0.9;

/** What can be counted in a question: the more of it, the more there is to keep together, with less for each further one. */
interface Measure {
  readonly words: PlainText;
  readonly each: RegExp;
  /** Weight for each doubling of one more than the count. */
  readonly weight: number;
  readonly most: number;
}

const MEASURES: readonly Measure[] = [
  { words: 'the numbers in it', each: /\d+(?:[.,]\d+)*/g, weight: 0.22, most: 1 },
  { words: 'the formulas in it', each: /[=^+*<>|\\{}()[\]≤≥≠∑∫√]/g, weight: 0.16, most: 0.8 },
  {
    words: 'its exceptions',
    each: /\b(?:not|except|never|false|incorrect|unless|without|neither|nor|however|although|but)\b/gi,
    weight: 0.3,
    most: 0.7,
  },
  {
    words: 'its requirements',
    each: /\b(?:must|should|may|can|only|at least|at most|exactly|cannot|ensure|handle|implement|supports?|requires?|need to|has to|have to)\b/gi,
    weight: 0.25,
    most: 1,
  },
  {
    words: 'a problem that takes thought',
    each: /\b(?:trees?|graphs?|pars(?:e|er|ing)|recurs\w+|optimi[sz]\w+|simulat\w+|concurren\w+|constraints?|grammar|interpret\w*|travers\w+|matri\w+|invariants?|distributed|migrat\w+|architecture|proofs?|puzzle|search|state machine|probabilit\w+|equilibrium|efficien\w+)\b/gi,
    weight: 0.4,
    most: 1.2,
  },
  {
    words: 'the people and events in it',
    each: /\b(?:he|she|his|her|they|their|him)\b/gi,
    weight: 0.14,
    most: 0.5,
  },
];

/** Everything that a request shows, the strongest first. Looks at no more than 4,000 characters, whatever was pasted. */
export function signalsOf(request: LevelRequest): Signal[] {
  const text = request.text.length <= HEAD + TAIL ? request.text : lookedAt(request.text);
  const found: Signal[] = [];
  const add = (words: PlainText, weight: number) => void found.push({ words, weight });
  const trimmed = text.trim();

  if (SMALL_TALK.test(trimmed)) add('a few words of courtesy', -3);
  for (const [place, { words, weight }] of kindsOf(text).entries()) {
    // Work that is of several kinds is hardly harder than the hardest of them.
    add(words, place === 0 ? weight : weight * FURTHER_KIND);
  }
  for (const { words, each, weight, most } of MEASURES) {
    const count = text.match(each)?.length ?? 0;
    if (count > 0) add(words, Math.min(most, Math.log2(1 + count) * weight));
  }
  const words = countWords(trimmed);
  const byLength = lengthWeight(words, request.text.length / Math.max(1, text.length));
  if (byLength >= 0.3) add('its length', byLength);
  else if (byLength <= -0.3 && words > 0) add('how short it is', byLength);
  else add('a middling length', byLength);
  const hasWork = found.some(({ weight }) => weight >= 0.6);
  if (!hasWork && ONE_FACT.test(trimmed)) add('a question for one fact', -0.6);
  if (BRIEF.test(text)) add('a brief answer is wanted', -0.4);
  const steps = text.match(/^\s*(?:[-*•]|\d+[.)])\s+\S/gm)?.length ?? 0;
  if (steps >= 3) add('several things asked at once', Math.min(0.8, 0.15 * steps));
  if (request.files > 0)
    add(request.files === 1 ? 'a file to read' : 'files to read', Math.min(1, 0.5 * request.files));
  if (request.images > 0) add(request.images === 1 ? 'an image to look at' : 'images to look at', 0.4);
  if (request.turnsBefore > 0) {
    // A long exchange is about something; a short reply in it is rarely as simple as it looks.
    const depth = Math.log2(1 + request.turnsBefore) * 0.12 + Math.min(0.5, request.charactersBefore / 60_000);
    add('the conversation so far', Math.min(0.9, depth));
  }
  return found.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** The kinds of work that a text shows, the one that asks most first. Light ones only where nothing hard is in it. */
function kindsOf(text: string): Kind[] {
  const seen = KINDS.filter(({ shows }) => shows.some((pattern) => pattern.test(text)));
  const hard = seen.filter(({ weight }) => weight > 0);
  return (hard.length > 0 ? hard : seen).toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function lookedAt(text: string): string {
  return `${text.slice(0, HEAD)}\n${text.slice(-TAIL)}`;
}

function lengthWeight(words: number, scale: number): number {
  const doublings = Math.log2((words * scale + 3) / (MIDDLING_WORDS + 3));
  return Math.max(LENGTH_LEAST, Math.min(LENGTH_MOST, doublings * WEIGHT_PER_DOUBLING));
}

function countWords(text: string): number {
  return text === '' ? 0 : (text.match(/\S+/g)?.length ?? 0);
}
