import type { StopReason } from './reply.ts';

/** A signal that ends a run when its time is over or when somebody asks for it; `clear` lets the process end. */
export function stopping(deadlineMs: number, outer?: AbortSignal): { signal: AbortSignal; clear: () => void } {
  const controller = new AbortController();
  const stop = (reason: StopReason) => {
    controller.abort(reason);
  };
  const stopped = () => {
    stop('not-asked');
  };
  const timer = setTimeout(stop, deadlineMs, 'timeout');
  if (outer?.aborted === true) stopped();
  outer?.addEventListener('abort', stopped);
  const clear = () => {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stopped);
  };
  return { signal: controller.signal, clear };
}
