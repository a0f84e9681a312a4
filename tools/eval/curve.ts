/** Distances of pairs that show one person, and of pairs that show two. */
export type Pairs = { same: readonly number[]; different: readonly number[] };

export type CurvePoint = { threshold: number; falseMatch: number; falseNonMatch: number };

/** False matches and false non-matches at each threshold, as shares. */
export function curveOf({ same, different }: Pairs): CurvePoint[] {
  return Array.from({ length: 51 }, (_, step) => {
    const threshold = step / 50;
    return {
      threshold,
      falseMatch: shareOf(different, (distance) => distance <= threshold),
      falseNonMatch: shareOf(same, (distance) => distance > threshold),
    };
  });
}

/** Where both shares meet: the lower, the better. */
export function equalErrorRate(points: readonly CurvePoint[]): number {
  return Math.min(...points.map(({ falseMatch, falseNonMatch }) => Math.max(falseMatch, falseNonMatch)));
}

function shareOf(distances: readonly number[], counts: (distance: number) => boolean): number {
  return distances.length === 0 ? Number.NaN : distances.filter(counts).length / distances.length;
}

const BOX = { left: 60, top: 20, width: 620, height: 300 };

/** @param chosen the threshold in force, drawn as a line */
export function drawCurve(points: readonly CurvePoint[], chosen: number): string {
  const x = (threshold: number) => BOX.left + threshold * BOX.width;
  const y = (share: number) => BOX.top + (1 - (Number.isNaN(share) ? 0 : share)) * BOX.height;
  const line = (pick: (point: CurvePoint) => number, colour: string) =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((point) => `${x(point.threshold).toFixed(1)},${y(pick(point)).toFixed(1)}`).join(' ')}"/>`;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (tick) =>
      `<text x="${x(tick)}" y="${BOX.top + BOX.height + 18}" text-anchor="middle">${tick}</text>` +
      `<text x="${BOX.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick * 100} %</text>` +
      `<line x1="${BOX.left}" x2="${BOX.left + BOX.width}" y1="${y(tick)}" y2="${y(tick)}" stroke="#e3e7ec"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 380" width="720" font-family="sans-serif" font-size="13">
<rect width="720" height="380" fill="#fff"/>${ticks.join('')}
<line x1="${x(chosen)}" x2="${x(chosen)}" y1="${BOX.top}" y2="${BOX.top + BOX.height}" stroke="#555" stroke-dasharray="4 4"/>
<text x="${x(chosen) + 6}" y="${BOX.top + 14}">threshold ${chosen}</text>
${line(({ falseNonMatch }) => falseNonMatch, '#1f6feb')}${line(({ falseMatch }) => falseMatch, '#c2410c')}
<text x="${BOX.left}" y="368" fill="#1f6feb">one person, taken for two</text>
<text x="${BOX.left + 240}" y="368" fill="#c2410c">two people, taken for one</text>
<text x="${BOX.left + BOX.width}" y="368" text-anchor="end">distance</text></svg>\n`;
}
