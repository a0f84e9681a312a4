import { solvePuzzle } from '@lingshi/contract/account/puzzle.solve.ts';

// Beside the page, so that it goes on answering fingers and screen readers meanwhile.
addEventListener('message', ({ data }: MessageEvent<string>) => {
  void solvePuzzle(data).then(
    (numbers) => postMessage(numbers),
    () => postMessage(null),
  );
});
