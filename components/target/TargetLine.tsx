import type { Target } from '../../utils/store/records';
import { Icon } from '../ui/Icon';
import { hasTarget, targetWords, whenWords } from './target-words';

interface Props {
  readonly target: Target;
  /** The user said they need no target: an empty line is not offered again. */
  readonly skipped: boolean;
  readonly today: Date;
  onEdit(): void;
  onSkip(): void;
}

/** Whom the user prepares for, in one line. */
export function TargetLine({ target, skipped, today, onEdit, onSkip }: Props) {
  if (!hasTarget(target)) {
    if (skipped) return null;
    return (
      <div class="target-line empty">
        <button type="button" class="target-open" onClick={onEdit}>
          <Icon name="target" />
          Set your target role
        </button>
        <button type="button" class="icon-button" aria-label="Skip the target" title="Skip" onClick={onSkip}>
          <Icon name="close" />
        </button>
      </div>
    );
  }
  const [who, when] = [targetWords(target), whenWords(target.date, today)];
  return (
    <div class="target-line">
      <button type="button" class="target-open" onClick={onEdit} title="Edit your target">
        <Icon name="target" />
        <span class="visually-hidden">Target: </span>
        {who && <span class="target-who">{who}</span>}
        {when && <span class="target-when">{when}</span>}
      </button>
    </div>
  );
}
