package dev.shopwright.review.reaction;

/** Says that the moderators will see the report. */
record ReportResponse(boolean reported) {}
