/** Brings the place where what is sent begins into sight, and what stands there. */
export function showCut(): void {
  document.querySelector('[data-context-cut]')?.scrollIntoView({ block: 'center' });
}
