package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import org.jspecify.annotations.Nullable;

/**
 * How one service of a shop runs.
 *
 * @param logging the shop's applies when absent
 */
@Lenient
public record ServiceSpec(
        @JsonPropertyDescription("Instead of the image of the shop's version.") @Size(min = 1, max = 500) @Nullable
        String image,

        @JsonPropertyDescription("How many pods run; not used with autoscaling.") @Default("1") @Min(1) @Max(100)
        Integer replicas,

        @JsonPropertyDescription("As many pods as the load needs.") @Nullable
        Autoscaling autoscaling,

        @JsonPropertyDescription("What a pod gets; 50m CPU without a limit and 384Mi to 512Mi of memory when absent.")
        @Nullable
        ResourceRequirements resources,

        @JsonPropertyDescription("Which machines the pods run on.") @Nullable
        Scheduling scheduling,

        @JsonPropertyDescription("Instead of the shop's logging.") @Nullable
        Logging logging,

        @JsonPropertyDescription("Where its data lies.") Database database) {

    static final ServiceSpec DEFAULT = new ServiceSpec(null, null, null, null, null, null, null);

    public ServiceSpec {
        replicas = requireNonNullElse(replicas, 1);
        database = requireNonNullElse(database, Database.DEFAULT);
    }
}
