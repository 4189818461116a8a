package dev.shopwright.review;

import dev.shopwright.test.ServiceIT;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The review service with a product service beside it, without the limit on calls of one address; one context for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT("review")
@TestPropertySource(properties = "shopwright.limits.api=0")
@Import({ProductService.class, Scene.class})
public @interface ReviewIT {}
