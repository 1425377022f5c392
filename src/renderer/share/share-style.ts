/** The look of a page that is given away. It stands in the page, which may load nothing. */
export const SHARE_STYLE = `
:root { color-scheme: light dark; --line: #8886; --quiet: #666; }
@media (prefers-color-scheme: dark) { :root { --quiet: #aaa; } }
body { max-inline-size: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
header, article, aside { border-block-end: 1px solid var(--line); padding-block-end: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1rem; color: var(--quiet); }
h3 { font-size: 1.125rem; }
h4, h5, h6 { font-size: 1rem; }
time, .about { color: var(--quiet); font-size: 0.875rem; font-weight: normal; }
pre { overflow-x: auto; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 8px; }
code { font: 0.9em ui-monospace, monospace; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
.center { text-align: center; }
.end { text-align: end; }
li > p { margin-block: 0.25rem; }
.task { list-style: none; margin-inline-start: -1.25rem; }
.task > p:first-of-type { display: inline; }
.plain { white-space: pre-wrap; }
.notes { color: var(--quiet); font-size: 0.875rem; }
@media print { body { max-inline-size: none; margin: 0; } pre, table { overflow: visible; } pre { white-space: pre-wrap; } }
`;
