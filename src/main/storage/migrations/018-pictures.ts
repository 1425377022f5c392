import type { Migration } from './migration';

/** What is known of pictures that were attached. */
export const pictures: Migration = {
  version: 18,
  name: 'pictures',
  sql: `
-- {"width": …, "height": …, "moves": …, "asItIs": …} as JSON; null: no picture, or taken in before pictures were looked at.
ALTER TABLE attachments ADD COLUMN picture TEXT;
`,
};
