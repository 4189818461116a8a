package dev.shopwright.operator.shop;

import dev.shopwright.operator.model.ObjectKey;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes generated Secrets, and what they lack. A value that is there is never written again, for data depends on it. */
final class CredentialWriter {

    private static final Logger log = LoggerFactory.getLogger(CredentialWriter.class);

    private final Pass pass;

    CredentialWriter(Pass pass) {
        this.pass = pass;
    }

    void write(List<Secret> credentials) {
        credentials.forEach(this::write);
    }

    private void write(Secret credential) {
        pass.observed()
                .find(Secret.class, credential.getMetadata().getName())
                .ifPresentOrElse(there -> complete(there, credential), () -> create(credential));
    }

    private void create(Secret credential) {
        pass.outcome().attempt(ObjectKey.of(credential), () -> createUnlessThere(credential));
    }

    /** One that is there is either too new for the cache, or somebody has taken its labels. */
    private void createUnlessThere(Secret credential) {
        try {
            pass.client().resource(withoutOwner(credential)).create();
            log.info(
                    "credential created shop={} name={}",
                    pass.name(),
                    credential.getMetadata().getName());
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                throw e;
            }
            pass.client()
                    .resource(withoutValues(credential))
                    .fieldManager(ShopReconciler.FIELD_MANAGER)
                    .forceConflicts()
                    .serverSideApply();
        }
    }

    private void complete(Secret there, Secret credential) {
        Map<String, String> missing = new TreeMap<>(credential.getData());
        missing.keySet()
                .removeAll(Optional.ofNullable(there.getData()).orElse(Map.of()).keySet());
        if (!missing.isEmpty()) {
            pass.outcome().attempt(ObjectKey.of(there), () -> add(missing, there));
        }
    }

    /** To a Secret as it was found: if somebody else has added them meanwhile, theirs count. */
    private void add(Map<String, String> values, Secret there) {
        Secret patch = new SecretBuilder()
                .withNewMetadata()
                .withResourceVersion(there.getMetadata().getResourceVersion())
                .endMetadata()
                .withData(values)
                .build();
        pass.client().resource(there).patch(PatchContext.of(PatchType.JSON_MERGE), Serialization.asJson(patch));
    }

    /** Its owner may change, unlike the rest; so it is applied later, by which it may be taken away again. */
    private static Secret withoutOwner(Secret credential) {
        return new SecretBuilder(credential)
                .editMetadata()
                .withOwnerReferences()
                .endMetadata()
                .build();
    }

    private static Secret withoutValues(Secret credential) {
        return new SecretBuilder(credential).withType(null).withData(null).build();
    }
}
