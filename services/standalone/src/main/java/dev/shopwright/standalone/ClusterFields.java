package dev.shopwright.standalone;

import dev.shopwright.operator.api.file.ShopFile;
import dev.shopwright.standalone.service.ShopSettings;
import java.util.Optional;

/** What a Shop says that only a cluster can do: told once, so that nobody waits for it. */
final class ClusterFields {

    private ClusterFields() {}

    static Optional<String> in(ShopFile file) {
        var others = file.written().except(ShopSettings.heeded());
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Without a cluster these fields of %s have no meaning: %s"
                        .formatted(file.path(), String.join(", ", others)));
    }
}
