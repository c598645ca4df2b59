/** What a test does to a page from inside, before the app's own scripts run. Each is sent to the page as it stands: it may use nothing of this file. */

/** Remembers every connection to a database; `window.closeDatabases()` takes them all away, as phones do. */
export const rememberDatabases = (): void => {
  const opened: IDBDatabase[] = [];
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...given) {
    const request = open.apply(this, given);
    request.addEventListener("success", () => opened.push(request.result));
    return request;
  };
  Object.assign(window, {
    closeDatabases: () => {
      for (const database of opened.splice(0)) database.close();
    },
  });
};

/** `window.breakWrites(n)`: the next n writes fail inside their transaction with what WebKit says of a lost connection. */
export const breakableWrites = (): void => {
  let toBreak = 0;
  for (const name of ["put", "add"] as const) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      if (toBreak === 0) return write.apply(this, given);
      toBreak--;
      throw new DOMException(
        "Connection to Indexed Database server lost. Refresh the page to try again",
        "UnknownError",
      );
    };
  }
  Object.assign(window, { breakWrites: (count: number) => (toBreak = count) });
};

/** A device whose clock is wrong by so many milliseconds. */
export const shiftClock = (byMs: number): void => {
  const RealDate = Date;
  const now = () => RealDate.now() + byMs;
  class ShiftedDate extends RealDate {
    static override now = now;
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [now()] : given) as [number]));
    }
  }
  Object.assign(window, { Date: ShiftedDate });
};
