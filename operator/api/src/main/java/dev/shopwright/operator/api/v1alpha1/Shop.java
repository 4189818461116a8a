package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Version;

/** An online shop: ten lines say what it is, and the operator makes it sell. */
@Group("shopwright.dev")
@Version("v1alpha1")
@ShortNames("shp")
@ValidationRule(value = "self.metadata.name.matches('" + Shop.NAME + "')", message = Shop.NAME_RULE)
@AdditionalPrinterColumn(name = "URL", jsonPath = ".status.url")
@AdditionalPrinterColumn(name = "Ready", jsonPath = ".status.ready")
@AdditionalPrinterColumn(name = "Version", jsonPath = ".status.version")
@AdditionalPrinterColumn(name = "Reason", jsonPath = ".status.reason")
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
public class Shop extends CustomResource<ShopSpec, ShopStatus> implements Namespaced {

    static final String NAME = "^[a-z]([-a-z0-9]{0,36}[a-z0-9])?$";
    static final String NAME_RULE =
            "a shop's name has at most 38 of a-z, 0-9 and -, begins with a letter and does not end with -";

    @Override
    @JsonPropertyDescription("What the shop is to be.")
    @Required
    public ShopSpec getSpec() {
        return super.getSpec();
    }

    @Override
    @JsonPropertyDescription("What the shop is.")
    public ShopStatus getStatus() {
        return super.getStatus();
    }

    /** The beginning of its objects' names, of which those of Services are the strictest. */
    boolean hasUsableName() {
        return getMetadata().getName() != null && getMetadata().getName().matches(NAME);
    }

    /** There is none without a host. */
    @Override
    protected ShopSpec initSpec() {
        return null;
    }

    @Override
    protected ShopStatus initStatus() {
        return null;
    }
}
