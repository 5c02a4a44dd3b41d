/** How a person follows a run on standard error, and how Ctrl+C ends it, or a machine that cancels it. */
export type LinksTerminal = {
  /** Shows a line; one that is `passing` only on a terminal, where the next line replaces it. */
  show: (line: string, passing: boolean) => void;
  /** Set by the first signal to end; the second one ends the process. */
  stop: AbortSignal;
  end: () => void;
};

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Prints lines with `warn`, and those that pass on `stream`. */
export function linksTerminal(warn: (line: string) => void, stream: NodeJS.WriteStream = process.stderr): LinksTerminal {
  const controller = new AbortController();
  let passes = false;
  const clear = () => {
    if (passes) stream.write('\r\u001B[2K');
    passes = false;
  };
  const forget = () => {
    for (const signal of signals) process.removeListener(signal, onInterrupt);
  };
  const onInterrupt = () => {
    forget();
    clear();
    warn('Stopping; what is known by now is reported. Press Ctrl+C again to end at once.');
    controller.abort('not-asked');
  };
  for (const signal of signals) process.on(signal, onInterrupt);
  return {
    show: (line, passing) => {
      if (passing && !stream.isTTY) return;
      clear();
      if (passing) stream.write(line);
      else warn(line);
      passes = passing;
    },
    stop: controller.signal,
    end: () => {
      clear();
      forget();
    },
  };
}
