import type { Cell } from '../report.js';

/** A cell on one line, as a person reads it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.join('; ');
  return String(cell).replace(/\s+/gu, ' ');
}
