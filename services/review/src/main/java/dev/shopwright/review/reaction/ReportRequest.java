package dev.shopwright.review.reaction;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why a reader reports a review; the body may be left out. */
record ReportRequest(@Size(max = 500) @Nullable String reason) {

    static final ReportRequest SILENT = new ReportRequest(null);

    String text() {
        return reason == null ? "" : reason.strip();
    }
}
