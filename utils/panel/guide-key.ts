/** Where the panel leaves what it read of a page, in session storage, for the library to make a rubric of. */
export const GUIDE_KEY = 'guide-outline';
