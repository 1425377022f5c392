import { t } from '../../../shared/language/t';
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
  if (!call) return failed(t('Called no tool and said {answer}.', { answer: quoted(asked.text) }));
  if (call.name !== TOOL.name) return failed(t('Called {tool}, which was not offered.', { tool: quoted(call.name) }));
  const input = inputOf(call.input);
  if (!input)
    return failed(
      t('Called {tool} with arguments that do not fit: {given}.', { tool: TOOL.name, given: quoted(call.input) }),
    );
  if (!input.city.toLowerCase().includes(city.toLowerCase())) {
    return failed(
      t('Called {tool} with {given}, though it was asked about {city}.', {
        tool: TOOL.name,
        given: quoted(input.city),
        city,
      }),
    );
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
  const called = { tool: TOOL.name, given: presentable(input.city), degrees };
  if (!holdsNumber(answered.text, degrees)) {
    return failed(
      t('Called {tool} with {given}, was told {degrees} degrees, and answered {answer}.', {
        ...called,
        answer: quoted(answered.text),
      }),
    );
  }
  return passed(t('Called {tool} with {given}, then answered {degrees} degrees.', called));
}

function inputOf(json: string): z.infer<typeof Input> | null {
  try {
    return Input.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
