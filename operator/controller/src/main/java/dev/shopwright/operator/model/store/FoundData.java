package dev.shopwright.operator.model.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Observed;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.Set;

/** Objects that hold a shop's data: no change of a Shop removes them, only its deletion does, where the Shop says so. */
public final class FoundData {

    private static final Set<String> KINDS = Set.of("PersistentVolumeClaim", "Secret", CloudNativePg.KIND);

    private FoundData() {}

    /** Those that were found. */
    public static Set<ObjectKey> in(Observed observed) {
        return observed.objects().keySet().stream()
                .filter(key -> KINDS.contains(key.kind()))
                .collect(toUnmodifiableSet());
    }

    /** What one of them is to carry: the labels that it has, and an owner as the Shop says now. */
    static ObjectMeta metadata(Situation situation, HasMetadata found) {
        var ours = found.getMetadata().getLabels().entrySet().stream()
                .filter(label -> label.getKey().startsWith("app.kubernetes.io/"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        return situation.dataMetadata(found.getMetadata().getName(), new Labels(ours));
    }
}
