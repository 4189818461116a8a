package dev.shopwright.e2e.contract;

import dev.shopwright.contract.RunningShop;
import dev.shopwright.contract.ShopStarter;
import dev.shopwright.e2e.shop.SampleShop;
import io.fabric8.kubernetes.api.model.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sample shop for the contract's suite, which is told of it here. */
record OperatorsShop(URI url, URI address, Secret admin, Forgetfulness limits) implements RunningShop {

    private static OperatorsShop of(SampleShop sample) {
        dev.shopwright.e2e.shop.RunningShop shop = sample.shop();
        return new OperatorsShop(
                URI.create("http://" + shop.edge().host()),
                URI.create(shop.edge().address()),
                shop.client().secrets().withName(shop.name() + "-admin").require(),
                Forgetfulness.of(shop));
    }

    @Override
    public String adminEmail() {
        return value("email");
    }

    @Override
    public String adminPassword() {
        return value("password");
    }

    private String value(String key) {
        return new String(Base64.getDecoder().decode(admin.getData().get(key)), StandardCharsets.UTF_8);
    }

    @Override
    public void forgetAttempts() {
        limits.forget();
    }

    /** Found by the suite when it is told of no other shop. */
    public static final class Starter implements ShopStarter {

        @Override
        public RunningShop start(ExtensionContext root) {
            return of(SampleShop.of(root));
        }
    }
}
