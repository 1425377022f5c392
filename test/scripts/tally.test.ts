import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/steps/root.mjs';
import {
  closingLines,
  sumOfTallies,
  tallyLine,
  tallyOfPlaywright,
  tallyOfStep,
  tallyOfVitest,
} from '../../scripts/steps/tally.mjs';

/** @param statuses of its tests; "repeated" is one that passed at its second attempt */
const vitestFile = (statuses: string[], status = 'passed', message = ''): Parameters<typeof tallyOfVitest>[0] => ({
  testResults: [
    {
      name: join(root, 'test/a.test.ts'),
      status,
      message,
      assertionResults: statuses.map((each, index) => ({
        status: each === 'repeated' ? 'passed' : each,
        fullName: `group test ${index}`,
        failureMessages: ['failed', 'repeated'].includes(each) ? ['expected 1 to be 2'] : [],
      })),
    },
  ],
});

const playwrightReport = (statuses: string[], errors: { message: string }[] = []) => ({
  suites: [
    {
      title: 'a.spec.ts',
      suites: [
        {
          title: 'group',
          specs: statuses.map((status, index) => ({
            title: `spec ${index}`,
            tests: [
              {
                status,
                projectName: 'electron',
                annotations: status === 'skipped' ? [{ type: 'skip', description: 'no runtime' }] : [],
              },
            ],
          })),
        },
      ],
    },
  ],
  errors,
});

describe('what vitest reports', () => {
  test('is counted', () => {
    expect(tallyOfVitest(vitestFile(['passed', 'failed', 'pending', 'passed']), 1)).toMatchObject({
      passed: 2,
      failed: 1,
      skipped: 1,
      notes: ['Skipped: group test 2'],
      failures: ['unit › test/a.test.ts › group test 1'],
      flaky: [],
    });
  });

  test('a test that passes only at the second attempt has passed, and is named', () => {
    expect(tallyOfVitest(vitestFile(['passed', 'repeated']), 0)).toMatchObject({
      passed: 2,
      failed: 0,
      failures: [],
      flaky: ['unit › test/a.test.ts › group test 1'],
    });
  });

  test('a file that could not be loaded is a failure', () => {
    const report = vitestFile([], 'failed', 'Cannot find "x"\nwhich is imported');
    expect(tallyOfVitest(report, 1)).toMatchObject({
      passed: 0,
      failed: 1,
      failures: ['unit › test/a.test.ts › Cannot find "x"'],
    });
  });

  test('a file whose tests could not be prepared is a failure', () => {
    expect(tallyOfVitest(vitestFile(['skipped'], 'failed'), 1)).toMatchObject({
      failed: 1,
      skipped: 1,
      failures: ['unit › test/a.test.ts'],
    });
  });

  test.each([
    ['without a report', null, 139],
    ['without a single test', vitestFile([]), 0],
    ['with a status that no test explains', vitestFile(['passed']), 1],
  ])('a run %s is a failure', (_what, report, status) => {
    const tally = tallyOfVitest(report, status);
    expect(tally.failed).toBe(1);
    expect(tally.failures).toEqual([expect.stringMatching(/^unit › vitest /)]);
  });
});

describe('what Playwright reports', () => {
  test('is counted, with the reason of what was skipped', () => {
    expect(tallyOfPlaywright(playwrightReport(['expected', 'unexpected', 'skipped', 'skipped']), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      notes: ['Skipped 2 in electron: no runtime'],
      failures: ['e2e (electron) › a.spec.ts › group › spec 1'],
      flaky: [],
    });
  });

  test('a test that passes only at the second attempt has passed, and is named', () => {
    expect(tallyOfPlaywright(playwrightReport(['expected', 'flaky']), 0)).toMatchObject({
      passed: 2,
      failed: 0,
      failures: [],
      flaky: ['e2e (electron) › a.spec.ts › group › spec 1'],
    });
  });

  test('an error outside of the tests is a failure', () => {
    const report = playwrightReport(['expected'], [{ message: '\u001B[31mthe server did not start\u001B[39m\nat x' }]);
    expect(tallyOfPlaywright(report, 1)).toMatchObject({
      passed: 1,
      failed: 1,
      failures: ['e2e › the server did not start'],
    });
  });

  test.each([
    ['that crashed', null, 134],
    ['of no tests', playwrightReport([]), 0],
  ])('a run %s is a failure', (_what, report, status) => {
    expect(tallyOfPlaywright(report, status)).toMatchObject({ passed: 0, failed: 1 });
  });
});

const tallyWith = (some: Partial<ReturnType<typeof tallyOfStep>>) => ({ ...tallyOfStep('Types', true), ...some });

test('the last line has the sum, and the skipped only when there are any', () => {
  const sum = sumOfTallies([tallyOfStep('Format', true), tallyOfStep('Types', false), tallyWith({ passed: 3 })]);
  expect(tallyLine(sum)).toBe('4 passed, 1 failed');
  expect(tallyLine({ ...sum, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped');
});

describe('what a run ends with', () => {
  test('names what failed and what was repeated, in front of the sum', () => {
    const unit = tallyOfVitest(vitestFile(['failed', 'repeated', 'skipped'], 'failed'), 1);
    expect(closingLines(sumOfTallies([tallyOfStep('Types', false), unit]))).toEqual([
      'Skipped: group test 2',
      'flaky: unit › test/a.test.ts › group test 1',
      'failed: Types',
      'failed: unit › test/a.test.ts › group test 0',
      '1 passed, 2 failed, 1 skipped',
    ]);
  });

  test('is nothing but the sum when all is well', () => {
    expect(closingLines(tallyOfStep('Types', true))).toEqual(['1 passed, 0 failed']);
  });

  test('names fifty failures, and says how many more there are', () => {
    const failures = Array.from({ length: 53 }, (_, index) => `test ${index}`);
    const lines = closingLines(tallyWith({ passed: 0, failed: 53, failures }));
    expect(lines).toHaveLength(52);
    expect(lines.slice(49)).toEqual(['failed: test 49', '… and 3 more failed', '0 passed, 53 failed']);
  });

  test('keeps a name of many lines on one', () => {
    const report = vitestFile(['failed']);
    for (const file of report?.testResults ?? []) for (const each of file.assertionResults) each.fullName = 'a\n  b';
    expect(closingLines(tallyOfVitest(report, 1))).toEqual([
      'failed: unit › test/a.test.ts › a b',
      '0 passed, 1 failed',
    ]);
  });
});
