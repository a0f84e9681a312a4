import { flexRender, useTable } from '@tanstack/react-table';
import type { MouseEvent, ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useMe } from '../shell/officer-context.ts';
import { mayOpenOrders } from '../shell/roles.ts';
import { useQueueWords } from './queue.words.ts';
import { columns, features } from './work-columns.tsx';
import type { WorkLine } from './work-list.ts';
import './queue.css';

type WorkTableProps = {
  lines: readonly WorkLine[];
  caption: string;
  /** The line the keys act on. */
  currentId: string | null;
  onCurrent: (id: string) => void;
  /** Old news: while another page or filter loads. */
  stale?: boolean;
};

/** Dense, one line an order. The link in a line is what the keyboard moves over. */
export function WorkTable({ lines, caption, currentId, onCurrent, stale = false }: WorkTableProps) {
  const t = useQueueWords();
  const table = useTable({ features, columns, data: lines as WorkLine[], getRowId: ({ id }) => id });
  return (
    <table className="c-table" aria-busy={stale}>
      <caption className="k-hidden">{caption}</caption>
      <thead>
        <tr>
          {table.getAllColumns().map(({ id }) => (
            <th key={id} scope="col" className={`c-col-${id}`}>
              <span className={id === 'mark' ? 'k-hidden' : undefined}>
                {t(`queue.col.${id as ColumnName}`)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <Row key={row.id} line={row.original} current={row.id === currentId} onCurrent={onCurrent}>
            {row.getAllCells().map((cell) => (
              <td key={cell.id} className={`c-col-${cell.column.id}`}>
                {flexRender(cell.column.columnDef.cell, cell.getContext())}
              </td>
            ))}
          </Row>
        ))}
      </tbody>
    </table>
  );
}

type ColumnName = 'mark' | 'number' | 'name' | 'service' | 'district' | 'status' | 'due' | 'waiting';

type RowProps = {
  line: WorkLine;
  current: boolean;
  onCurrent: (id: string) => void;
  children: ReactNode;
};

function Row({ line, current, onCurrent, children }: RowProps) {
  const [, go] = useLocation();
  const { roles } = useMe();
  function click(event: MouseEvent) {
    // The link has its own way, with the keys a browser gives it; the rest of the line only helps the mouse.
    if (event.target instanceof Element && event.target.closest('a')) return;
    if (mayOpenOrders(roles) && getSelection()?.isCollapsed !== false) go(`/order/${line.id}`);
  }
  return (
    <tr
      className={`${line.claimedByMe ? 'c-row-mine' : ''}${current ? ' c-row-current' : ''}`}
      onClick={click}
      onFocus={() => onCurrent(line.id)}
    >
      {children}
    </tr>
  );
}
