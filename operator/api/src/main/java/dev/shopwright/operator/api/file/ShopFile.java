package dev.shopwright.operator.api.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.api.v1alpha1.ShopRules;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.List;

/**
 * A file with one Shop.
 *
 * @param path where it lies
 * @param shop what it says, with defaults for what it leaves out
 * @param written what it says, and nothing else
 */
public record ShopFile(Path path, Shop shop, WrittenFields written) {

    private static final KubernetesSerialization JSON = new KubernetesSerialization(new ObjectMapper(), false);

    /**
     * Reads and checks it.
     *
     * @throws InvalidShopFile when it can't be read, or does not hold one valid Shop
     */
    public static ShopFile read(Path path) {
        JsonNode written = JSON.convertValue(ShopYaml.read(path), JsonNode.class);
        refuse(path, Definition.load(JSON).mistakesIn(written));
        Shop shop = JSON.convertValue(written, Shop.class);
        refuse(path, ShopRules.brokenBy(shop));
        return new ShopFile(path, shop, new WrittenFields(written.get("spec")));
    }

    private static void refuse(Path path, List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new InvalidShopFile(path, mistakes);
        }
    }
}
