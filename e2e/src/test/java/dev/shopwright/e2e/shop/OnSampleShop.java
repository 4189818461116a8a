package dev.shopwright.e2e.shop;

import dev.shopwright.e2e.cluster.OnCluster;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class whose constructor is given the {@link SampleShop} that it shares with others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnCluster
@ExtendWith(SampleShopExtension.class)
public @interface OnSampleShop {}
