package dev.shopwright.e2e.contract;

import dev.shopwright.contract.RunningShop;
import dev.shopwright.contract.ShopStarter;
import dev.shopwright.e2e.shop.SampleShop;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The sample shop for the contract's suite, which is told of it here. */
record OperatorsShop(dev.shopwright.e2e.shop.RunningShop shop, Forgetfulness limits) implements RunningShop {

    private static OperatorsShop of(SampleShop sample) {
        return new OperatorsShop(sample.shop(), Forgetfulness.of(sample.shop()));
    }

    @Override
    public URI url() {
        return URI.create("http://" + shop.edge().host());
    }

    @Override
    public URI address() {
        return URI.create(shop.edge().address());
    }

    @Override
    public String adminEmail() {
        return shop.admin("email");
    }

    @Override
    public String adminPassword() {
        return shop.admin("password");
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
