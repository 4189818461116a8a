package dev.shopwright.events.poll;

/** What one step of a poll came to. */
public enum Progress {
    /** There may be more to do at once. */
    MORE,
    /** Nothing is left until something new is told. */
    CAUGHT_UP,
    /** Something is left that has to wait for the next poll. */
    STUCK
}
