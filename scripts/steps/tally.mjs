/**
 * @typedef {{ passed: number, failed: number, skipped: number, notes: string[] }} Tally
 *   notes: what was skipped and why, or why a count is not what one expects; one line each
 */

/**
 * A tally that counts a step as one.
 * @param {boolean} passed
 * @returns {Tally}
 */
export function tallyOfStep(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, notes: [] };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumOfTallies(tallies) {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.reduce((sum, tally) => sum + tally.skipped, 0),
    notes: tallies.flatMap((tally) => tally.notes),
  };
}

/**
 * The last line of a test run.
 * @param {Tally} tally
 */
export function tallyLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Makes sure that a runner which crashed, or found nothing to run, is a failure whatever it had counted by then.
 * @param {string} runner
 * @param {Tally} tally
 * @param {number} status what the runner ended with
 * @returns {Tally}
 */
function honest(runner, tally, status) {
  if (tally.passed + tally.failed + tally.skipped === 0) {
    return { ...tally, failed: 1, notes: [...tally.notes, `${runner} ran no tests.`] };
  }
  if (status !== 0 && tally.failed === 0) {
    return { ...tally, failed: 1, notes: [...tally.notes, `${runner} ended with status ${status}.`] };
  }
  return tally;
}

/**
 * What vitest's JSON report says, and its exit status.
 * @param {VitestReport | null} report null when it wrote none
 * @param {number} status
 * @returns {Tally}
 *
 * @typedef {{ status: string, fullName: string }} VitestTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] }} VitestReport
 */
export function tallyOfVitest(report, status) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const unloadable = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return honest(
    'vitest',
    {
      passed: tests.filter((test) => test.status === 'passed').length,
      failed: tests.filter((test) => test.status === 'failed').length + unloadable.length,
      skipped: skipped.length,
      notes: skipped.map((test) => `Skipped: ${test.fullName}`),
    },
    status,
  );
}

/**
 * What Playwright's JSON report says, and its exit status. A test that passed only when repeated has failed.
 * @param {PlaywrightReport | null} report null when it wrote none
 * @param {number} status
 * @returns {Tally}
 *
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ status: string, projectName: string, annotations: Annotation[] }} PlaywrightTest
 * @typedef {{ title: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: Suite[] }} Suite
 * @typedef {{ suites: Suite[], errors: { message?: string }[] }} PlaywrightReport
 */
export function tallyOfPlaywright(report, status) {
  const tests = (report?.suites ?? []).flatMap(testsOf);
  const skipped = tests.filter((test) => test.status === 'skipped');
  /** @type {Map<string, number>} */
  const reasons = new Map();
  for (const { projectName, annotations } of skipped) {
    const reason = annotations.find((annotation) => annotation.type === 'skip')?.description ?? 'no reason given';
    const note = `${projectName}: ${reason}`;
    reasons.set(note, (reasons.get(note) ?? 0) + 1);
  }
  const errors = report?.errors ?? [];
  return honest(
    'Playwright',
    {
      passed: tests.filter((test) => test.status === 'expected').length,
      failed: tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky').length + errors.length,
      skipped: skipped.length,
      notes: [
        ...errors.map((error) => `Playwright: ${error.message ?? 'failed outside of a test'}`),
        ...[...reasons].map(([note, count]) => `Skipped ${count} in ${note}`),
      ],
    },
    status,
  );
}

/**
 * @param {Suite} suite
 * @returns {PlaywrightTest[]}
 */
function testsOf(suite) {
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests);
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
