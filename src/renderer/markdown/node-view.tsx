import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast';
import { memo, useContext } from 'react';
import { CodeBlock } from './code/code-block';
import { directionOf } from './direction';
import { CurrentDocument } from './document-context';
import { FootnoteMark } from './footnotes';
import { FormulaView } from './formula/formula-view';
import { ImagePlaceholder } from './image-placeholder';
import { DEPTH_MAX } from './limits';
import { Link } from './link';
import { ListView } from './list-view';
import styles from './markdown.module.css';
import { TableView } from './table/table-view';
import { showCode, withoutOverrides } from './visible-text';
import { wordsOf } from './words-of';

interface NodeListProps {
  readonly nodes: readonly RootContent[];
  readonly depth: number;
}

/** Nodes one after another. */
export function NodeList({ nodes, depth }: NodeListProps) {
  // oxlint-disable-next-line react/no-array-index-key -- nodes never change places
  return nodes.map((node, at) => <NodeView key={at} node={node} depth={depth} />);
}

function ReferencedLink({
  node,
  depth,
}: {
  readonly node: Extract<Nodes, { type: 'linkReference' }>;
  readonly depth: number;
}) {
  const definition = useContext(CurrentDocument).references.definitions.get(node.identifier);
  const words = <NodeList nodes={node.children} depth={depth} />;
  if (definition === undefined) return words;
  return (
    <Link address={definition.url} words={wordsOf(node)}>
      {words}
    </Link>
  );
}

function ReferencedImage({ node }: { readonly node: Extract<Nodes, { type: 'imageReference' }> }) {
  const definition = useContext(CurrentDocument).references.definitions.get(node.identifier);
  return <ImagePlaceholder address={definition?.url ?? ''} description={node.alt ?? ''} />;
}

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;

interface HeadingViewProps {
  readonly heading: Heading;
  /** Its level in the page's outline, 2 to 6. How it looks is decided by its own depth. */
  readonly level: number;
  readonly depth: number;
}

/** A heading at its place in the page's outline. */
export function HeadingView({ heading, level, depth }: HeadingViewProps) {
  const Element = HEADINGS[Math.min(6, level) as keyof typeof HEADINGS] ?? 'h2';
  return (
    <Element dir="auto" data-level={heading.depth}>
      <NodeList nodes={heading.children} depth={depth + 1} />
    </Element>
  );
}

/** A line break is the one piece of HTML that models write in table cells for want of Markdown for it. */
const LINE_BREAK = /^<br\s*\/?>$/i;

interface NodeViewProps {
  readonly node: RootContent;
  /** How many nodes it stands in; beyond the limit the words are shown without their form. */
  readonly depth: number;
}

/** One node of a Markdown tree as React elements: the only path by which a model's words reach the screen. */
export const NodeView = memo(function NodeView({ node, depth }: NodeViewProps) {
  if (depth > DEPTH_MAX) return <>{withoutOverrides(wordsOf(node))}</>;
  const inside = (nodes: readonly (RootContent | PhrasingContent)[]) => <NodeList nodes={nodes} depth={depth + 1} />;
  switch (node.type) {
    case 'text':
      return <>{withoutOverrides(node.value)}</>;
    case 'paragraph':
      return <p dir="auto">{inside(node.children)}</p>;
    case 'heading':
      return <HeadingView heading={node} level={6} depth={depth} />;
    case 'emphasis':
      return <em>{inside(node.children)}</em>;
    case 'strong':
      return <strong>{inside(node.children)}</strong>;
    case 'delete':
      return <del>{inside(node.children)}</del>;
    case 'inlineCode':
      return (
        <code className={styles.inlineCode} dir="auto">
          {showCode(node.value)}
        </code>
      );
    case 'code':
      return <CodeBlock code={node.value} language={node.lang ?? null} />;
    case 'formula':
      return <FormulaView tex={node.value} isDisplay={node.isDisplay} />;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'blockquote':
      return <blockquote dir={directionOf(node)}>{inside(node.children)}</blockquote>;
    case 'list':
      return <ListView list={node} depth={depth} />;
    case 'table':
      return <TableView table={node} depth={depth} />;
    case 'link':
      return (
        <Link address={node.url} words={wordsOf(node)}>
          {inside(node.children)}
        </Link>
      );
    case 'linkReference':
      return <ReferencedLink node={node} depth={depth + 1} />;
    case 'image':
      return <ImagePlaceholder address={node.url} description={node.alt ?? ''} />;
    case 'imageReference':
      return <ReferencedImage node={node} />;
    case 'footnoteReference':
      return <FootnoteMark identifier={node.identifier} label={node.label ?? node.identifier} />;
    case 'html':
      return LINE_BREAK.test(node.value) ? (
        <br />
      ) : (
        <span className={styles.asText}>{withoutOverrides(node.value)}</span>
      );
    case 'definition':
    case 'footnoteDefinition':
      return null;
    case 'yaml':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    // What other syntaxes call formulas; this one makes none of them.
    case 'math':
    case 'inlineMath':
      return <>{withoutOverrides(wordsOf(node))}</>;
    default:
      return unknownNode(node);
  }
});

/** A kind of node that a later syntax brings: its words. The parameter's type proves that the switch knows all others. */
function unknownNode(node: never): React.ReactNode {
  return <>{withoutOverrides(wordsOf(node))}</>;
}
