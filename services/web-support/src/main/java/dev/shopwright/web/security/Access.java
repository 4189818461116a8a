package dev.shopwright.web.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who a handler is for. It is checked before the body is read, and a handler without it is for nobody, so that
 * forgetting it closes a door rather than opens one.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** The audience; on a method it takes the place of the class's. */
    Audience value();
}
