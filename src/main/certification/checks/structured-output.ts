import { t } from '../../../shared/language/t';
import { z } from 'zod';
import { failed, passed, REPLY_TOKENS, type Trial, type Verdict } from './check';
import { quoted } from './quoted';

const Book = z.strictObject({
  title: z.string().min(1),
  pages: z.int(),
  inStock: z.boolean(),
  themes: z.array(z.string().min(1)),
});

/** {@link Book} in JSON Schema, with only what every service's response format takes. */
const SCHEMA = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    pages: { type: 'integer' },
    inStock: { type: 'boolean' },
    themes: { type: 'array', items: { type: 'string' } },
  },
  required: ['title', 'pages', 'inStock', 'themes'],
  additionalProperties: false,
} as const;

/** Fewest pages of the book, and how many more it can have. */
const PAGES_MIN = 120;
const PAGES_MORE = 700;

/** The model answers with JSON, and nothing but JSON, of a shape that was asked for. */
export async function structuredOutput({ ask, draw }: Trial): Promise<Verdict> {
  const pages = PAGES_MIN + draw(PAGES_MORE);
  const text = [
    `The novel “The Tin Harbour” has ${pages} pages, is in stock, and is about the sea and about a family.`,
    'Write that as one JSON object with the fields title (a text), pages (a whole number), inStock (true or false) and',
    'themes (a list of texts). Answer with the JSON object alone.',
  ].join(' ');
  const reply = await ask({
    prompt: [{ role: 'user', content: [{ type: 'text', text }] }],
    responseFormat: { type: 'json', schema: SCHEMA, name: 'book', description: 'A book' },
    maxOutputTokens: REPLY_TOKENS,
  });
  const json = parsed(reply.text);
  if (json === undefined) return failed(t('Answered with what is no JSON: {answer}.', { answer: quoted(reply.text) }));
  const book = Book.safeParse(json);
  if (!book.success) return failed(t('Answered with JSON of another shape: {answer}.', { answer: quoted(reply.text) }));
  if (book.data.pages !== pages || !book.data.inStock) {
    return failed(t('Answered in the right shape with wrong facts: {answer}.', { answer: quoted(reply.text) }));
  }
  return passed(
    t('Answered with JSON of the shape that was asked for, and put {pages, number} pages in it.', { pages }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
