/** Questions that several pages and tests speak of. */
export const OWNERSHIP = 'Tell me about a time you took ownership of a problem that was not yours.';
export const DECISION = 'Describe a decision you had to make with incomplete information.';
