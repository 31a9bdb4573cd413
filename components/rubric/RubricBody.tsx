import type { Angle, Lens, Rubric } from '../../utils/rubrics/schema';
import type { Assessment } from '../../utils/stories/coach';
import { Details, SecondAngle, Tested, WorkedExample } from './Background';
import { FurtherReading, PracticeNext, RelatedConcepts } from './Onward';
import { BuildAnswer, FollowUps, SayFirst, type StoryInHand } from './Opening';
import { Avoid, Evidence } from './Signals';

interface Props {
  readonly rubric: Rubric;
  readonly lens: Lens | null;
  readonly angle: Angle | null;
  /** What the story in hand shows; empty lists without one. */
  readonly reading: Assessment;
  /** The story the skeleton is filled with; null without one. */
  readonly hand: StoryInHand | null;
  readonly ticked: readonly string[];
  readonly known: (competency: string) => boolean;
  onTick(signalId: string, on: boolean): void;
  onOpen(competency: string): void;
}

/** A rubric below the story: what to say, build and expect in the open; the rest folded. */
export function RubricBody({ rubric, lens, angle, reading, hand, ticked, known, onTick, onOpen }: Props) {
  return (
    <div class="rubric">
      <SayFirst rubric={rubric} />
      <BuildAnswer rubric={rubric} hand={hand} />
      <FollowUps rubric={rubric} hand={hand} />
      <div class="folds">
        <Avoid pitfalls={rubric.pitfalls} seen={reading.pitfalls} />
        <Evidence rubric={rubric} reading={reading} ticked={ticked} onTick={onTick} />
        <Details rubric={rubric} />
        <WorkedExample rubric={rubric} />
        <SecondAngle angle={angle} />
        <PracticeNext rubric={rubric} />
        <RelatedConcepts rubric={rubric} known={known} onOpen={onOpen} />
        <FurtherReading rubric={rubric} />
        <Tested rubric={rubric} lens={lens} />
      </div>
    </div>
  );
}
