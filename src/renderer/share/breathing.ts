/** How long work goes on before the window may draw and hear, in milliseconds. */
const WORK_MS = 8;

/** For long work in steps: to be awaited after each, it lets the window draw and hear whenever that is due. */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < WORK_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
