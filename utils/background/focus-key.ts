/** Before the id of a snippet, where a wish names what the panel should show. */
export const SNIPPET_FOCUS = 'snippet:';
