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

/** A service's own Postgres database. */
@Lenient
@ValidationRule(
        value = "self.mode != 'External' || has(self.host) && has(self.secretName)",
        message = Database.EXTERNAL_RULE)
@ValidationRule(
        value = "self.mode == 'External' || !has(self.host) && !has(self.name) && !has(self.secretName)",
        message = Database.OTHER_RULE)
@ValidationRule(
        value = "self.mode == 'External' || oldSelf.mode == 'External' || " + Storage.KEPT,
        message = Storage.RULE)
public record Database(
        @JsonPropertyDescription(
                "Managed: the operator runs it. External: it exists. CloudNativePG: that operator runs it.")
        @Default("Managed")
        Mode mode,

        @JsonPropertyDescription("How much it may hold, such as 5Gi; grows, never shrinks.")
        @Default("1Gi")
        @Pattern(Storage.PATTERN)
        @Size(max = 20)
        String storage,

        @JsonPropertyDescription("The cluster's default when absent.") @Size(max = 253) @Nullable
        String storageClassName,

        @JsonPropertyDescription("External: its server's name or address.") @Size(min = 1, max = 253) @Nullable
        String host,

        @JsonPropertyDescription("External: its server's port.") @Default("5432") @Min(1) @Max(65535)
        Integer port,

        @JsonPropertyDescription("External: its name; the service's when absent.") @Size(min = 1, max = 63) @Nullable
        String name,

        @JsonPropertyDescription("External: whether the connection is encrypted, and what is verified.")
        @Default("prefer")
        SslMode sslMode,

        @JsonPropertyDescription("External: a Secret with username and password.") @Size(max = 253) @Nullable
        String secretName,

        @JsonPropertyDescription("CloudNativePG: how many servers.") @Default("1") @Min(1) @Max(10)
        Integer instances) {

    static final Database DEFAULT = new Database(null, null, null, null, null, null, null, null, null);

    static final String EXTERNAL_RULE = "an External database needs host and secretName";
    static final String OTHER_RULE = "host, name and secretName belong to mode External";
    static final String INSTANCES_RULE = "at least 1 of instances is needed";

    public Database {
        mode = requireNonNullElse(mode, Mode.MANAGED);
        storage = requireNonNullElse(storage, Storage.DEFAULT);
        port = requireNonNullElse(port, 5432);
        sslMode = requireNonNullElse(sslMode, SslMode.PREFER);
        instances = requireNonNullElse(instances, 1);
    }

    boolean hasWhatExternalNeeds() {
        return mode != Mode.EXTERNAL || (host != null && secretName != null);
    }

    boolean hasNothingOfExternal() {
        return mode == Mode.EXTERNAL || (host == null && name == null && secretName == null);
    }

    /** Who runs it. */
    public enum Mode {
        @JsonProperty("Managed")
        MANAGED,
        @JsonProperty("External")
        EXTERNAL,
        @JsonProperty("CloudNativePG")
        CLOUD_NATIVE_PG
    }

    /** In the words of Postgres. */
    public enum SslMode {
        @JsonProperty("disable")
        DISABLE,
        @JsonProperty("prefer")
        PREFER,
        @JsonProperty("require")
        REQUIRE,
        @JsonProperty("verify-ca")
        VERIFY_CA,
        @JsonProperty("verify-full")
        VERIFY_FULL
    }
}
