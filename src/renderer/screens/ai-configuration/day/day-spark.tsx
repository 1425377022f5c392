import { useRef } from 'react';
import type { Connection } from '../../../../shared/domain/connection';
import { useHealthDetail } from '../detail/use-health-detail';
import { dayBars } from './day-bars';
import styles from './day-spark.module.css';
import { dayWords } from './day-words';
import { useInSight } from './use-in-sight';

/** In pixels: a half hour, what goes up from the line, and what goes down. */
const SLOT = 3;
const UP = 16;
const DOWN = 5;

/** The last day at a glance: up from the line the time of each half hour, down from it what failed. */
export function DaySpark({ connection }: { readonly connection: Connection }) {
  const frame = useRef<HTMLDivElement>(null);
  const { detail } = useHealthDetail(connection, useInSight(frame));
  const day = detail?.day ?? [];
  const words = detail === null ? null : dayWords(day);
  const width = 48 * SLOT - 1;
  return (
    <div ref={frame} className={styles.frame} data-tooltip={words ?? undefined}>
      <svg
        className={styles.spark}
        width={width}
        height={UP + DOWN + 1}
        shapeRendering="crispEdges"
        {...(words === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words })}
      >
        <rect className={styles.line} x="0" y={UP} width={width} height="1" />
        {dayBars(day).map(({ time, failed }, at) => (
          // A half hour has no name but its place.
          // oxlint-disable-next-line react/no-array-index-key -- the slots of a day are always as many and in order
          <g key={at}>
            {time === 0 ? null : <Bar at={at} y={UP - Math.round(time * UP)} height={Math.round(time * UP)} />}
            {failed === 0 ? null : <Bar at={at} y={UP + 1} height={Math.round(failed * DOWN)} failed />}
          </g>
        ))}
      </svg>
    </div>
  );
}

interface BarProps {
  readonly at: number;
  readonly y: number;
  readonly height: number;
  readonly failed?: boolean;
}

function Bar({ at, y, height, failed = false }: BarProps) {
  return <rect className={failed ? styles.failed : styles.time} x={at * SLOT} y={y} width={SLOT - 1} height={height} />;
}
