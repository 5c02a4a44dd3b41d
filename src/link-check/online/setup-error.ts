/** A mistake in how the check was set up, told in one sentence that never holds a value from the environment; scripts print it without a stack trace. */
export class SetupError extends Error {
  readonly code = 'links-setup';
}
