import { describe, expect, test } from 'vitest';
import { sumOfTallies, tallyLine, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from '../../scripts/steps/tally.mjs';

const vitestFile = (statuses: string[], status = 'passed'): Parameters<typeof tallyOfVitest>[0] => ({
  testResults: [
    {
      name: 'a.test.ts',
      status,
      message: '',
      assertionResults: statuses.map((each, index) => ({ status: each, fullName: `test ${index}` })),
    },
  ],
});

const playwrightReport = (statuses: string[], errors: { message: string }[] = []) => ({
  suites: [
    {
      title: 'a.test.ts',
      suites: [
        {
          title: 'group',
          specs: statuses.map((status) => ({
            title: 'spec',
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
      notes: ['Skipped: test 2'],
    });
  });

  test('a file that could not be loaded is a failure', () => {
    expect(tallyOfVitest(vitestFile([], 'failed'), 1)).toMatchObject({ passed: 0, failed: 1 });
  });

  test.each([
    ['without a report', null, 139],
    ['without a single test', vitestFile([]), 0],
    ['with a status that no test explains', vitestFile(['passed']), 1],
  ])('a run %s is a failure', (_what, report, status) => {
    const tally = tallyOfVitest(report, status);
    expect(tally.failed).toBe(1);
    expect(tally.notes).toHaveLength(1);
  });
});

describe('what Playwright reports', () => {
  test('is counted, with the reason of what was skipped', () => {
    expect(tallyOfPlaywright(playwrightReport(['expected', 'unexpected', 'skipped', 'skipped']), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      notes: ['Skipped 2 in electron: no runtime'],
    });
  });

  test('a test that passes only at the second try has failed', () => {
    expect(tallyOfPlaywright(playwrightReport(['flaky']), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('an error outside of the tests is a failure', () => {
    const report = playwrightReport(['expected'], [{ message: 'the server did not start' }]);
    expect(tallyOfPlaywright(report, 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test.each([
    ['that crashed', null, 134],
    ['of no tests', playwrightReport([]), 0],
  ])('a run %s is a failure', (_what, report, status) => {
    expect(tallyOfPlaywright(report, status)).toMatchObject({ passed: 0, failed: 1 });
  });
});

test('the last line has the sum, and the skipped only when there are any', () => {
  const sum = sumOfTallies([tallyOfStep(true), tallyOfStep(false), { passed: 3, failed: 0, skipped: 0, notes: [] }]);
  expect(tallyLine(sum)).toBe('4 passed, 1 failed');
  expect(tallyLine({ ...sum, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped');
});
