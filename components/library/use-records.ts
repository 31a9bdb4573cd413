/** The way a part of the library follows the database. */
import { useEffect, useState } from 'preact/hooks';
import { explain } from '../../utils/panel/library-state';
import { onChange, type StoreName } from '../../utils/store/live';

/** One reading of the database for a part. */
export interface Reading<T> {
  /** Shows what there is already, until the rest is there. */
  show(early: T): void;
  /** Something changed since: a later reading has begun, and nobody waits for this one. */
  overtaken(): boolean;
}

/** Records read when the part opens and again at every change of these stores. `read` must keep its identity. */
export function useRecords<T>(
  read: (reading: Reading<T>) => Promise<T>,
  stores: readonly StoreName[],
): { readonly value: T | null; readonly problem: string | null } {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const names = stores.join(' ');
  useEffect(() => {
    let last = 0;
    let whole = false;
    const reload = async () => {
      last += 1;
      const mine = last;
      const overtaken = () => mine !== last;
      try {
        const next = await read({
          // A beginning takes the place of an earlier beginning only.
          show: (early) => overtaken() || whole || setValue(() => early),
          overtaken,
        });
        // An earlier reading that took longer must not take the place of a later one.
        if (overtaken()) return;
        whole = true;
        setValue(() => next);
        setProblem(null);
      } catch (error) {
        if (!overtaken()) setProblem(explain(error));
      }
    };
    void reload();
    const unfollow = onChange(() => void reload(), names.split(' ') as StoreName[]);
    return () => {
      last = 0;
      unfollow();
    };
  }, [read, names]);
  return { value, problem };
}
