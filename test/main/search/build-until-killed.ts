import { writeSync } from 'node:fs';
import { IndexRepository } from '../../../src/main/search/index-repository';
import { Indexing } from '../../../src/main/search/indexing';
import { SourceRepository } from '../../../src/main/search/source-repository';

// A process of its own: builds the index a slice at a time and says after each how much is on disk, until it is killed.
const [database = '', index = ''] = process.argv.slice(2);
const indexing = new Indexing(new SourceRepository(database), new IndexRepository(index), () => performance.now());
for (;;) {
  const isMore = indexing.work(20);
  indexing.save();
  writeSync(1, `${indexing.state().share}\n`);
  if (!isMore) break;
}
// Done before anybody killed it: it waits.
setInterval(() => undefined, 1000);
