import { writeSync } from 'node:fs';
import { IndexRepository } from '../../../src/main/search/index-repository';
import { Indexing } from '../../../src/main/search/indexing';
import { SourceRepository } from '../../../src/main/search/source-repository';

// A process of its own: builds the index a slice at a time and says after each how much is on disk, until it is killed.
const [database = '', index = ''] = process.argv.slice(2);
const indexing = new Indexing(new SourceRepository(database), new IndexRepository(index), () => performance.now());
let slices = 0;
for (;;) {
  const isMore = indexing.work(4);
  indexing.save();
  writeSync(1, `${indexing.state().share}\n`);
  if (!isMore) break;
  slices += 1;
  // Rests after every other one, so that a kill comes within the work on a slow machine, too.
  if (slices % 2 === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
}
// Done before anybody killed it: it waits.
setInterval(() => undefined, 1000);
