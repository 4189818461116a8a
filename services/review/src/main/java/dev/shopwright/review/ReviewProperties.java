package dev.shopwright.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's own settings.
 *
 * @param moderation when moderators look at a review: {@code AFTER} it is shown, or {@code BEFORE}
 * @param reportsToFlag how many different users have to report a shown review before it joins the moderators' queue
 * @param productBudget how long a new review may wait for the product service before it is refused with 503; long, as who has
 *     written one would rather wait than be told to try again
 */
@ConfigurationProperties("shopwright.review")
public record ReviewProperties(
        @DefaultValue("AFTER") Moderation moderation,
        @DefaultValue("3") int reportsToFlag,
        @DefaultValue("3s") Duration productBudget) {

    /** When moderators look at a review. */
    public enum Moderation {
        /** Reviews show at once; moderators look at reported ones. */
        AFTER,
        /** Reviews and their edits show once a moderator approved them. */
        BEFORE
    }
}
