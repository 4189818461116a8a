package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** The Redis of a shop, where events wait and limits are counted. */
@Lenient
@ValidationRule(value = "self.mode != 'External' || has(self.host)", message = Redis.EXTERNAL_RULE)
@ValidationRule(
        value = "self.mode == 'External' || !has(self.host) && !has(self.secretName)",
        message = Redis.OTHER_RULE)
@ValidationRule(
        value = "self.mode == 'External' || oldSelf.mode == 'External' || " + Storage.KEPT,
        message = Storage.RULE)
public record Redis(
        @JsonPropertyDescription("Managed: the operator runs it. External: it exists.") @Default("Managed")
        Mode mode,

        @JsonPropertyDescription("How much it may hold, such as 5Gi; grows, never shrinks.")
        @Default("1Gi")
        @Pattern(Storage.PATTERN)
        @Size(max = 20)
        String storage,

        @JsonPropertyDescription("The cluster's default when absent.") @Size(max = 253) @Nullable
        String storageClassName,

        @JsonPropertyDescription("External: its name or address.") @Size(min = 1, max = 253) @Nullable
        String host,

        @JsonPropertyDescription("External: its port.") @Default("6379") @Min(1) @Max(65535)
        Integer port,

        @JsonPropertyDescription("External: whether the connection is encrypted.") @Default("false")
        Boolean tls,

        @JsonPropertyDescription("External: a Secret with password and, where it has users, username.")
        @Size(max = 253)
        @Nullable
        String secretName) {

    static final Redis DEFAULT = new Redis(null, null, null, null, null, null, null);

    static final String EXTERNAL_RULE = "an External Redis needs host";
    static final String OTHER_RULE = "host and secretName belong to mode External";

    public Redis {
        mode = requireNonNullElse(mode, Mode.MANAGED);
        storage = requireNonNullElse(storage, Storage.DEFAULT);
        port = requireNonNullElse(port, 6379);
        tls = requireNonNullElse(tls, false);
    }

    boolean hasWhatExternalNeeds() {
        return mode != Mode.EXTERNAL || host != null;
    }

    boolean hasNothingOfExternal() {
        return mode == Mode.EXTERNAL || (host == null && secretName == null);
    }

    /** Who runs it. */
    public enum Mode {
        @JsonProperty("Managed")
        MANAGED,
        @JsonProperty("External")
        EXTERNAL
    }
}
