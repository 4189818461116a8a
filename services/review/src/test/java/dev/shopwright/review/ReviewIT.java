package dev.shopwright.review;

import dev.shopwright.test.ServiceIT;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The review service with a product service beside it, the same one for all tests of this module. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT("review")
@Import({ProductService.class, Scene.class})
public @interface ReviewIT {}
