/**
 * A motion with more characters is refused. Members read the whole motion before they vote, so a text that needs more room
 * belongs into the article or the discussion.
 */
export const LONGEST_MOTION = 300;

/**
 * A motion with more characters is allowed, but the moderator is warned: Discord cuts the title of a thread at 100
 * characters, and members who read only the title would read another motion.
 */
export const LONGEST_TITLE = 100;
