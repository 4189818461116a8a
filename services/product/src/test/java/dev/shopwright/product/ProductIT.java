package dev.shopwright.product;

import dev.shopwright.test.ServiceIT;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The product service without the limit on calls of one address; all such tests share one context. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT("product")
@TestPropertySource(properties = "shopwright.limits.api=0")
public @interface ProductIT {}
