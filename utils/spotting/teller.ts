/** Tells what a spot tests and what its page says of it: all that finding it does not need. */
import type { Classifier } from './classifier';
import { classifyText } from './classify';
import type { SpotTeller } from './engine';
import { metaNearby } from './nearby';
import { aboutPage } from './page-meta';

export const tellerOf = (classifier: Classifier): SpotTeller => ({
  classify: (text, around) => classifyText(text, around, classifier),
  aboutPage,
  metaNearby,
});
