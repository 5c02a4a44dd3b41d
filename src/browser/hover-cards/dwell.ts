/** What happens as a reader rests on links; `load` begins early, and its answer is shown only if it is still wanted. */
export type Actions<Link, Card> = { load: (link: Link) => Promise<Card>; show: (link: Link, card: Card) => void; hide: () => void };

/** What a reader does. */
export type Dwell<Link> = {
  /** Comes to a link with the pointer or the focus. */
  enter: (link: Link) => void;
  /** Leaves the link, or its card. */
  leave: () => void;
  /** Comes to the card: it stays. */
  stay: () => void;
  /** Wants no card of this link. */
  dismiss: () => void;
};

/** Milliseconds after which a card is fetched, shown and left: those of Wikipedia's previews (mediawiki-extensions-Popups, `src/constants.js`). */
export const times = { load: 150, show: 500, leave: 300 } as const;

/** Follows a reader from link to link; at most one card is there at a time. */
export function dwell<Link, Card>({ load, show, hide }: Actions<Link, Card>): Dwell<Link> {
  let current: Link | undefined;
  let shown = false;
  let timers: ReturnType<typeof setTimeout>[] = [];
  const after = (milliseconds: number, action: () => void) => {
    timers.push(setTimeout(action, milliseconds));
  };
  const clear = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const end = () => {
    clear();
    if (shown) hide();
    shown = false;
    current = undefined;
  };
  return {
    enter(link) {
      if (link === current) {
        if (shown) clear();
        return;
      }
      end();
      current = link;
      let card: Promise<Card> | undefined;
      after(times.load, () => {
        card = load(link);
        // Without an answer there is nothing to show, and nothing to say.
        card.catch(() => undefined);
      });
      after(times.show, () => {
        void card?.then(
          (loaded) => {
            if (current !== link) return;
            shown = true;
            show(link, loaded);
          },
          () => undefined,
        );
      });
    },
    leave() {
      if (!shown) end();
      else {
        clear();
        after(times.leave, end);
      }
    },
    stay: clear,
    dismiss() {
      const dismissed = current;
      end();
      // Until the reader leaves it, the link stays the current one and shows nothing.
      current = dismissed;
    },
  };
}
