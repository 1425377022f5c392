import { expect, type Locator, type Page } from '@playwright/test';
import { choose, visit } from './person';

/** What a person types to connect a server that speaks OpenAI's wire. */
export interface TypedServer {
  readonly url: string;
  readonly label: string;
  readonly key?: string;
  /** Left out, the one that the form proposes is taken. */
  readonly model?: string;
}

/** Opens the form for a key: the door of the first start, or the dialog. @returns where its fields are */
export async function openConnectForm(page: Page): Promise<Page | Locator> {
  const door = page.getByRole('button', { name: 'Use an API key' });
  const add = page.getByRole('button', { name: 'Add provider' });
  // The window is there when its screen has a heading.
  await page.getByRole('main').getByRole('heading').first().waitFor();
  if (await door.isVisible()) {
    await door.click();
    return page;
  }
  await visit(page, 'AI Configuration');
  await add.click();
  return page.getByRole('dialog', { name: 'Add provider' });
}

/** Fills the form in, and leaves the click on Connect to the test. */
export async function typeServer(form: Page | Locator, server: TypedServer): Promise<void> {
  await choose(form, 'Provider', 'OpenAI-compatible');
  if (server.key !== undefined) await form.getByLabel('API key').fill(server.key);
  await form.getByRole('textbox', { name: 'Base URL' }).fill(server.url);
  await form.getByRole('textbox', { name: 'Label' }).fill(server.label);
  const model = form.getByRole('combobox', { name: 'Default model' });
  if (server.model === undefined) await expect(model).not.toHaveValue('');
  else await choose(form, 'Default model', server.model);
}

/** Connects a server; at the end its form is gone. */
export async function connectServer(page: Page, server: TypedServer): Promise<void> {
  const form = await openConnectForm(page);
  await typeServer(form, server);
  const connect = form.getByRole('button', { name: 'Connect', exact: true });
  await connect.click();
  await expect(connect).toBeHidden();
}
