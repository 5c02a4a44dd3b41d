/** The command that asks the tools and writes the lock. */
export const UPDATE_LOCK = 'npm run check:links -- --online --update';

/** The command that also accepts the titles and folders of today; without it every run reports them again. */
export const ACCEPT_LOCK = `${UPDATE_LOCK} --accept`;

/** The command by which a person vouches for an object that they have opened; the capitals stand for what they fill in. */
export const ATTEST = 'npm run attest -- ADDRESS --by @NAME';
