import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeLabel } from '../../../src/main/connections/free-label';
import { labelForm, tidyLabel } from '../../../src/main/connections/label-form';
import { LABEL_MAX } from '../../../src/shared/domain/connection';
import { addMine, KEY } from '../../support/add-mine';
import { problemOf } from '../../../src/renderer/state/client';
import { fakeService } from '../../support/fake-for-test';
import { problemFrom, startTestApp, type TestApp } from '../../support/test-app';

const FAMILY = '👩‍👩‍👧‍👦';

const addPractice = ({ main }: TestApp, label: string) =>
  main.connections.add({ kind: 'practice', label, defaultModel: 'practice' });
const labelsOf = async ({ main }: TestApp) => (await main.connections.list()).map(({ label }) => label);

describe('a label', () => {
  it('of 500 characters is refused with how many fit, and nothing is connected', async () => {
    const app = await startTestApp();
    expect(await problemFrom(addPractice(app, 'x'.repeat(500)))).toMatchObject({
      code: 'invalid_input',
      field: 'label',
      sentence: 'The label is too long.',
      advice: 'At most 80 characters fit.',
    });
    const mine = await addPractice(app, 'Mine');
    expect(await problemFrom(app.main.connections.update({ id: mine.id, label: 'y'.repeat(81) }))).toMatchObject({
      sentence: 'The label is too long.',
    });
    expect(await labelsOf(app)).toEqual(['Mine']);
  });

  it('of emoji and of any script is kept as it is', async () => {
    const app = await startTestApp();
    const labels = ['🔥', `${FAMILY} Home`, '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '❤️', 'می‌خواهم', '工作', 'חשבון', 'Ollama 2'];
    for (const label of labels) await addPractice(app, label);
    expect(await labelsOf(app)).toEqual(labels);
  });

  it.each([
    ['spaces', '   \t ', 'A provider needs a label.'],
    ['spaces of other kinds', '\u00A0\u2003\u3000', 'A provider needs a label.'],
    ['spaces without width', '\u200B\u200B\u2060', 'This label has nothing in it that can be seen.'],
    ['a reversed reading order alone', '\u202E', 'This label has nothing in it that can be seen.'],
    ['joiners that join nothing', '\u200D\u200C', 'This label has nothing in it that can be seen.'],
    ['fillers', '\u3164\u2800\uFFA0', 'This label has nothing in it that can be seen.'],
    ['a variation of nothing', '\uFE0F', 'This label has nothing in it that can be seen.'],
    ['a NUL', '\u0000', 'This label has nothing in it that can be seen.'],
  ])('of %s is refused', async (_, label, sentence) => {
    const app = await startTestApp();
    expect(await problemFrom(addPractice(app, label))).toMatchObject({ field: 'label', sentence });
    const mine = await addPractice(app, 'Mine');
    expect(await problemFrom(app.main.connections.update({ id: mine.id, label }))).toMatchObject({ sentence });
    expect(await labelsOf(app)).toEqual(['Mine']);
  });

  it.each([
    ['Mine\u200B', 'Mine'],
    ['\u202EeniM', 'eniM'],
    ['Mi\nne\u0000', 'Mi ne'],
    ['Mine   two', 'Mine two'],
    ['Mu\u0308ller', 'Müller'],
    ['Mine\u{E0041}', 'Mine'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyLabel(typed)).toBe(kept);
  });

  it.each(['mine', ' MINE ', 'Mi\u200Bne', 'Mine\u2060', '\u202EMine', 'Mi\u200Dne', 'Mine\uFE0F'])(
    '%j is taken where “Mine” is connected, and nothing of either is lost',
    async (label) => {
      const app = await startTestApp();
      await addPractice(app, 'Mine');
      const other = await addPractice(app, 'Other');
      const taken = { code: 'label_taken', field: 'label', sentence: 'A provider called Mine is connected already.' };
      expect(await problemFrom(addPractice(app, label))).toMatchObject(taken);
      expect(await problemFrom(app.main.connections.update({ id: other.id, label }))).toMatchObject(taken);
      expect(await labelsOf(app)).toEqual(['Mine', 'Other']);
    },
  );

  it('is taken in another case of any script', async () => {
    const app = await startTestApp();
    await addPractice(app, 'ÄRGER');
    expect((await problemFrom(addPractice(app, 'ärger'))).code).toBe('label_taken');
  });

  it('is given once when it is asked for twice at the same time, and the other is told', async () => {
    const service = await fakeService({ wire: 'openai-chat', apiKey: KEY });
    const app = await startTestApp();
    /** The problem of whichever of two calls came second. */
    const problemOfSecond = async (...calls: Promise<unknown>[]) => {
      const ends = await Promise.allSettled(calls);
      const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
      expect(refused).toHaveLength(1);
      return problemOf(refused[0]);
    };
    expect(await problemOfSecond(addMine(app, service), addMine(app, service))).toMatchObject({
      code: 'label_taken',
      field: 'label',
      sentence: 'A provider called Mine is connected already.',
    });
    expect(await labelsOf(app)).toEqual(['Mine']);
    const [mine] = await app.main.connections.list();
    const renaming = app.main.connections.update({ id: mine?.id ?? '', label: 'New', apiKey: KEY });
    expect(await problemOfSecond(renaming, addPractice(app, 'New'))).toMatchObject({ code: 'label_taken' });
    expect(await labelsOf(app)).toContain('New');
  });

  it('gets its number without an emoji cut in two', () => {
    const wished = tidyLabel('🔥'.repeat(LABEL_MAX / 2));
    const free = freeLabel(wished, (label) => label === wished);
    expect(free).toBe(`${'🔥'.repeat(39)} 2`);
    const families = tidyLabel(FAMILY.repeat(20));
    expect(families).toBe(FAMILY.repeat(Math.floor(LABEL_MAX / FAMILY.length)));
  });

  it('comes back under another when its own was taken meanwhile, however much of it nobody sees', async () => {
    const app = await startTestApp();
    const first = await addPractice(app, 'Mine');
    await app.main.connections.disconnect({ id: first.id });
    await addPractice(app, 'MINE');
    expect((await app.main.connections.undoDisconnect({ id: first.id })).label).toBe('Mine 2');
  });

  it('is well-formed, in one line, within its length, the same when tidied again, and has one form (property)', () => {
    const odd = fc.constantFrom(
      '\u200B',
      '\u202E',
      '\u200D',
      '\uFE0F',
      '\u0000',
      ' ',
      '🔥',
      FAMILY,
      '\uD83D',
      'İ',
      'ß',
    );
    const text = fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 });
    fc.assert(
      fc.property(text, (pieces) => {
        const label = tidyLabel(pieces.join(''));
        expect(label.isWellFormed()).toBe(true);
        expect(label).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069]/u);
        expect(label.length).toBeLessThanOrEqual(LABEL_MAX);
        expect(tidyLabel(label)).toBe(label);
        expect(labelForm(label)).toBe(labelForm(pieces.join('')));
      }),
      { numRuns: 500 },
    );
  });
});
