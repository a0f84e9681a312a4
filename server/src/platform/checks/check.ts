/** One question about whether this installation is in order, for `/readyz` and for `lingshi doctor` alike. */
export type Check = {
  readonly name: string;
  /** What it throws is an answer too: not in order, and why is in the error's code. */
  readonly ask: () => Promise<Verdict>;
  /** Answered from memory for so long: what costs others something is not asked by every probe. */
  readonly keptMs?: number;
};

export type Verdict =
  | { readonly ok: true; readonly says: string }
  /** `act`: what an operator does about it. Both without names of people and without secrets. */
  | { readonly ok: false; readonly says: string; readonly act: string };

export type Checked = { readonly name: string } & Verdict;

export function fine(says: string): Verdict {
  return { ok: true, says };
}

export function wrong(says: string, act: string): Verdict {
  return { ok: false, says, act };
}

/** Longer than any check takes on a healthy day, shorter than the patience of what asks `/readyz`. */
export const CHECK_MS = 2_000;

export type CheckList = {
  /** Asks all side by side; one that hangs or fails holds up no other, and is named. */
  run(): Promise<Checked[]>;
};

/** @param patienceMs of each check by itself */
export function openChecks(checks: readonly Check[], patienceMs = CHECK_MS): CheckList {
  const asked = checks.map((check) => ({ name: check.name, ask: rarely(check) }));
  return {
    run: async () =>
      await Promise.all(asked.map(async ({ name, ask }) => ({ name, ...(await inTime(ask(), patienceMs)) }))),
  };
}

/** While one answer is awaited, whoever asks too awaits the same: what hangs does not pile up. */
function rarely({ ask, keptMs = 0 }: Check): () => Promise<Verdict> {
  let running: Promise<Verdict> | null = null;
  let kept: { verdict: Verdict; until: number } | null = null;
  return async () => {
    if (kept !== null && performance.now() < kept.until) return kept.verdict;
    running ??= safely(ask)
      .then((verdict) => {
        kept = { verdict, until: performance.now() + keptMs };
        return verdict;
      })
      .finally(() => (running = null));
    return await running;
  };
}

async function safely(ask: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await ask();
  } catch (error) {
    return wrong(`cannot be asked: ${nameOf(error)}`, 'see what the database and the log say');
  }
}

/** Never the message: it may hold an address with a password. */
export function nameOf(error: unknown): string {
  const { name = 'Error', code } = (error ?? {}) as { name?: string; code?: unknown };
  return typeof code === 'string' ? `${name} ${code}` : name;
}

async function inTime(answer: Promise<Verdict>, patienceMs: number): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict>((resolve) => {
    const says = `no answer within ${patienceMs / 1000} s`;
    timer = setTimeout(
      () => resolve(wrong(says, 'see whether what it asks is there and not overloaded')),
      patienceMs,
    );
  });
  return await Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
