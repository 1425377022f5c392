import { z } from 'zod';
import type { ModelPrompt } from '../../providers/ask-model';
import { failed, passed, REPLY_TOKENS, type Trial, type Verdict } from './check';
import { holdsNumber, presentable, quoted } from './quoted';

const CITIES = ['Lisbon', 'Oslo', 'Nairobi', 'Kyoto', 'Lima', 'Toronto'] as const;
/** The coldest weather that is reported, and how many degrees it varies by: numbers that a guess seldom hits. */
const COLDEST = 11;
const DEGREES = 27;

const Input = z.object({ city: z.string().min(1), unit: z.enum(['celsius', 'fahrenheit']) });

const TOOL = {
  type: 'function',
  name: 'get_weather',
  description: 'Tells how warm it is in a city now.',
  inputSchema: {
    type: 'object',
    properties: {
      city: { type: 'string', description: 'The name of the city' },
      unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
    },
    required: ['city', 'unit'],
    additionalProperties: false,
  },
} as const;

/** The model calls a given tool with arguments of the given shape, gets a result, and uses it in its answer. */
export async function tools({ ask, draw }: Trial): Promise<Verdict> {
  const city = CITIES[draw(CITIES.length)] ?? CITIES[0];
  const degrees = COLDEST + draw(DEGREES);
  const text = `How warm is it in ${city} now, in degrees Celsius? Use the tool get_weather to find out.`;
  const prompt: ModelPrompt = [{ role: 'user', content: [{ type: 'text', text }] }];
  const asked = await ask({ prompt, tools: [TOOL], maxOutputTokens: REPLY_TOKENS });
  const call = asked.toolCalls[0];
  if (!call) return failed(`Called no tool and said ${quoted(asked.text)}.`);
  if (call.name !== TOOL.name) return failed(`Called ${quoted(call.name)}, which was not offered.`);
  const input = inputOf(call.input);
  if (!input) return failed(`Called get_weather with arguments that do not fit: ${quoted(call.input)}.`);
  if (!input.city.toLowerCase().includes(city.toLowerCase())) {
    return failed(`Called get_weather with ${quoted(input.city)}, though it was asked about ${city}.`);
  }
  const answered = await ask({
    prompt: [
      ...prompt,
      asked.turn,
      {
        role: 'tool',
        content: asked.toolCalls.map(({ id, name }) => ({
          type: 'tool-result',
          toolCallId: id,
          toolName: name,
          output: { type: 'json', value: { city, degrees, unit: 'celsius' } },
        })),
      },
    ],
    tools: [TOOL],
    maxOutputTokens: REPLY_TOKENS,
  });
  const called = `Called get_weather with ${presentable(input.city)}`;
  if (!holdsNumber(answered.text, degrees)) {
    return failed(`${called}, was told ${degrees} degrees, and answered ${quoted(answered.text)}.`);
  }
  return passed(`${called}, then answered ${degrees} degrees.`);
}

function inputOf(json: string): z.infer<typeof Input> | null {
  try {
    return Input.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
