import type { Message } from '../../../../src/shared/domain/message';
import type { fakeState } from '../../support/fake-main';
import {
  sampleAnswer,
  sampleConnection,
  sampleConversation,
  sampleFailure,
  sampleId,
  sampleQuestion,
} from '../../support/samples';

const RICH = `Here is a plan for three days. Take it slowly: Porto is small, and **most of it is best on foot**.

### Day one: the river

1. Start at **São Bento** station and look at the tiles before ten, when it is quiet.
2. Walk down to the Ribeira along Rua das Flores.
   - Coffee at the top of the street
   - Fish for lunch, on the other side of the river
3. Cross the upper deck of the bridge at sunset.

| Place | Opens | Ticket | Worth it? |
| --- | ---: | ---: | --- |
| Livraria Lello | 9:00 | €10.00 | Only before ten |
| Torre dos Clérigos | 9:00 | €8.00 | Yes, for the view |
| Serralves | 10:00 | €24.00 | Half a day |

### A small script

You asked how to compare the fares, so here is one way:

\`\`\`python
from dataclasses import dataclass

@dataclass
class Fare:
    name: str
    euros: float

def cheapest(fares: list[Fare]) -> Fare:
    """The fare that costs least; the first of equals."""
    return min(fares, key=lambda fare: fare.euros)
\`\`\`

> Trains to Guimarães leave twice an hour; the ticket is the same all day.

- [x] Book the hotel
- [ ] Reserve a table for Saturday

See [the city's own page](https://www.visitporto.travel/en-GB/home) or https://en.wikipedia.org/wiki/Porto for more.[^1]

![A map of the centre](https://maps.example/porto.png)

[^1]: Opening hours change with the season.`;

function conversation(n: number, messages: readonly Partial<Message>[]): Message[] {
  const conversationId = sampleId(n, 2);
  return messages.map((message, at) => {
    const common = {
      conversationId,
      id: sampleId(n * 100 + at, 3),
      parentId: at === 0 ? null : sampleId(n * 100 + at - 1, 3),
    };
    return message.role === 'assistant'
      ? sampleAnswer({ ...common, ...message })
      : sampleQuestion({ ...common, ...message, role: 'user' });
  });
}

const SOURCE = { connectionId: sampleId(1, 1), label: 'DeepSeek', model: 'deepseek-flash', practice: false };

/** Connections and conversations as they might really be: long, failed, interrupted, waiting, and one of many messages. */
export function exampleState(): NonNullable<Parameters<typeof fakeState>[0]> {
  return {
    snapshot: {
      connections: [
        sampleConnection({ isPrimary: true }),
        sampleConnection({ id: sampleId(2, 1), kind: 'anthropic', label: 'Claude', defaultModel: 'claude-sonnet-5-2' }),
        sampleConnection({
          id: sampleId(3, 1),
          kind: 'practice',
          label: 'Practice',
          defaultModel: 'practice-1',
          credential: 'none',
        }),
      ],
      vault: { state: 'open', source: 'system', store: 'GNOME Keyring' },
    },
    conversations: Array.from({ length: 8 }, (_, n) => sampleConversation(n)),
    messages: [
      ...conversation(0, [
        {
          role: 'user',
          text: 'Could you plan three days in Porto for two people who like food, walking and quiet evenings? We arrive on a Thursday at noon.',
        },
        { role: 'assistant', text: RICH, reasoning: 'They want calm. Group by area, leave the evenings free.' },
        { role: 'user', text: 'Danke! Und gibt es etwas für Regentage?' },
        {
          role: 'assistant',
          text: 'Ja: das **Serralves-Museum**, die Markthalle *Bolhão* und die Portweinkeller in Vila Nova de Gaia.\n\nAlle drei liegen trocken und sind mit der Metro zu erreichen.',
        },
      ]),
      ...conversation(1, [
        { role: 'user', text: 'Why does my sourdough collapse?' },
        {
          role: 'assistant',
          text: '',
          status: 'failed',
          usage: null,
          durationMs: 420,
          source: SOURCE,
          failure: sampleFailure({
            provider: 'deepseek',
            sentence: 'DeepSeek has no credits left.',
            advice: 'Top up at platform.deepseek.com, then test the connection.',
            steps: [{ do: 'open_page', label: 'Open billing', url: 'https://platform.deepseek.com/top_up' }],
          }),
        },
      ]),
      ...conversation(2, [
        {
          role: 'user',
          text: `Bitte formuliere das Schreiben höflich um.\n\n${'Sehr geehrte Damen und Herren,\nhiermit kündige ich den Vertrag meiner Großmutter fristgerecht.\n'.repeat(30)}`,
        },
        {
          role: 'assistant',
          text: 'Sehr geehrte Damen und Herren,\n\nhiermit kündige ich im Namen meiner Großmutter den Mobilfunkvertrag frist',
          status: 'interrupted',
          usage: null,
        },
      ]),
      ...conversation(3, [
        { role: 'user', text: 'A regex for ISO dates, please.' },
        {
          role: 'assistant',
          text: '',
          status: 'streaming',
          usage: null,
          durationMs: null,
          source: SOURCE,
          createdAt: Date.now() - 4_000,
        },
      ]),
      ...conversation(
        5,
        Array.from({ length: 300 }, (_, at) =>
          at % 2 === 0
            ? { role: 'user' as const, text: `Question ${at / 2 + 1} about heat pumps` }
            : { role: 'assistant' as const, text: `Answer ${(at + 1) / 2}.\n\n${RICH}` },
        ),
      ),
      ...conversation(6, [
        { role: 'user', text: 'Write to the landlord about the heating.' },
        {
          role: 'assistant',
          text: 'Dear Ms Pereira,\n\nthe heating in',
          status: 'stopped',
          source: { ...SOURCE, label: 'Practice', model: 'practice-1', practice: true },
        },
      ]),
    ],
    drafts: new Map([[sampleId(0, 2), 'And where can we leave the luggage on ']]),
  };
}
