/** How a person follows a run on standard error, and how Ctrl+C ends it. */
export type LinksTerminal = {
  tell: (line: string, passing: boolean) => void;
  /** Set by the first Ctrl+C; the second one ends the process. */
  stop: AbortSignal;
  end: () => void;
};

/** Lines that pass are shown on a terminal alone, each in the place of the one before. */
export function linksTerminal(stream: NodeJS.WriteStream = process.stderr): LinksTerminal {
  const controller = new AbortController();
  let passes = false;
  const clear = () => {
    if (passes) stream.write('\r\u001B[2K');
    passes = false;
  };
  const onInterrupt = () => {
    clear();
    stream.write('Stopping; what is known by now is told. Press Ctrl+C again to end at once.\n');
    controller.abort('not-asked');
  };
  process.once('SIGINT', onInterrupt);
  return {
    tell: (line, passing) => {
      if (passing && !stream.isTTY) return;
      clear();
      stream.write(passing ? line : `${line}\n`);
      passes = passing;
    },
    stop: controller.signal,
    end: () => {
      clear();
      process.removeListener('SIGINT', onInterrupt);
    },
  };
}
