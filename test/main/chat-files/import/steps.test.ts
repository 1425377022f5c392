import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Loss } from '../../../../src/main/chat-files/import/carried';
import { inARow, keptSteps, textOfSteps } from '../../../../src/main/chat-files/import/steps';
import type { ToolStep } from '../../../../src/shared/domain/message';

const step = (tool: string | null, input: string, output: string | null): ToolStep => ({ tool, input, output });

it('what a tool gave back goes with its call, and with no other', () => {
  expect(
    inARow([
      step('search', 'tea', null),
      step('search', '', 'found'),
      step('search', '', 'found more'),
      step('python', '1+1', null),
      step(null, '', 'a page'),
    ]),
  ).toEqual([
    step('search', 'tea', 'found'),
    step('search', '', 'found more'),
    step('python', '1+1', null),
    step(null, '', 'a page'),
  ]);
});

it('nothing is lost or doubled, whatever follows what', () => {
  const any = fc.record({
    tool: fc.constantFrom('a', 'b', null),
    input: fc.constantFrom('', 'in'),
    output: fc.constantFrom(null, 'out'),
  });
  fc.assert(
    fc.property(fc.array(any), (steps) => {
      const texts = (all: readonly ToolStep[]) => all.flatMap(({ input, output }) => [input, output]).filter(Boolean);
      expect(texts(inARow(steps))).toEqual(texts(steps));
    }),
  );
});

it('what is too much is cut and counted, and what no database holds is replaced', () => {
  const losses: Loss[] = [];
  const [kept] = keptSteps([step('a\0', 'x'.repeat(300_000), '\ud800')], (loss) => losses.push(loss));
  expect(kept).toMatchObject({ tool: 'a\ufffd', output: '\ufffd' });
  expect(kept?.input).toHaveLength(200_001);
  expect(losses).toEqual([{ reason: 'long_text', kind: null }]);
  expect(
    keptSteps(
      Array.from({ length: 600 }, () => step('a', 'b', null)),
      () => undefined,
    ),
  ).toHaveLength(500);
});

it('where there is no place for steps their text is kept', () => {
  expect(textOfSteps([step('a', 'in', 'out'), step(null, '', 'page')])).toBe('in\n\nout\n\npage');
});
