package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/**
 * What one service of a shop is.
 *
 * @param schemaVersion the image whose migration completed
 */
@Lenient
public record ServiceStatus(
        @JsonPropertyDescription("The image it runs.") @Nullable
        String image,

        @JsonPropertyDescription("The image that ran last with every pod ready.") @Nullable
        String lastGoodImage,

        @JsonPropertyDescription("An image that never became ready, and was taken back.") @Nullable
        String failedImage,

        @JsonPropertyDescription("How many pods are to run.") @Nullable
        Integer desired,

        @JsonPropertyDescription("How many are ready.") @Nullable
        Integer ready,

        @JsonPropertyDescription("The image whose migration of the database completed.") @Nullable
        String schemaVersion,

        @JsonPropertyDescription("Why it is ready, or isn't, in one word.") @Nullable
        String reason,

        @JsonPropertyDescription("The same in a sentence.") @Nullable
        String message) {}
