import { encode } from 'uqr';

/** Light squares around a code; scanners need them to see where it ends. */
const QUIET_ZONE = 4;

/** Drawn here: the secret in it must not travel to anybody who draws pictures. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg
      className="c-qr"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={data.map(rowPath).join('')} fill="currentColor" />
    </svg>
  );
}

function rowPath(row: boolean[], y: number): string {
  return row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('');
}
