import { expect, type Locator, type Page } from '@playwright/test';
import { choose, visit } from './person';

/** A rule as it is typed. */
export interface TypedRule {
  readonly context: string;
  readonly backend: string;
  readonly priority?: number;
}

/** Unfolds what stands under Advanced on AI Configuration. */
export async function openAdvanced(page: Page): Promise<void> {
  await visit(page, 'AI Configuration');
  const fold = page.getByRole('button', { name: /^Advanced: Routing Rules/ });
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  await expect(page.getByRole('button', { name: 'Add rule' })).toBeVisible();
}

/** The table of rules. */
export const rulesTable = (page: Page): Locator => page.getByRole('table', { name: 'Routing rules' });

/** What would happen now, by context. */
export const outlookOf = (page: Page, context: string): Locator =>
  page
    .getByRole('table', { name: 'What would happen now' })
    .getByRole('row')
    .filter({ has: page.getByText(context, { exact: true }) });

/** Adds a rule; at the end it stands in the table. */
export async function addRule(page: Page, { context, backend, priority = 0 }: TypedRule): Promise<void> {
  await page.getByRole('button', { name: 'Add rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add rule' });
  await choose(dialog, 'Context', context);
  await choose(dialog, 'Backend', backend);
  await dialog.getByRole('textbox', { name: 'Priority' }).fill(String(priority));
  await dialog.getByRole('button', { name: 'Save rule' }).click();
  await expect(dialog).toBeHidden();
  await expect(rulesTable(page).getByRole('row').filter({ hasText: context })).toContainText(backend);
}

/** The task of that title in the list. */
export const taskInList = (page: Page, title: string): Locator =>
  page.getByRole('article', { name: title, exact: true });

/** The state of the task whose page is open. */
export const stateOfTask = (page: Page): Locator =>
  page.getByRole('main').getByRole('article').getByRole('status').first();

/** Gives a task to an agent (by the title of the agent, or "Choose for me"); at the end it stands in the list. */
export async function runTask(page: Page, what: string, agent: string): Promise<Locator> {
  await visit(page, 'Tasks');
  await page.getByRole('button', { name: 'New task' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New task' });
  await dialog.getByRole('textbox', { name: 'What should be done?' }).fill(what);
  // What stands there from the beginning is typed by nobody, and Enter on it would give the task.
  if (agent !== 'Choose for me') await choose(dialog, 'Agent', agent);
  await dialog.getByRole('button', { name: 'Run task' }).click();
  await expect(dialog).toBeHidden();
  const task = taskInList(page, what);
  await expect(task).toBeVisible();
  return task;
}
