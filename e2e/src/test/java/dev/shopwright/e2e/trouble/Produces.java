package dev.shopwright.e2e.trouble;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The reasons that a test brings about. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Produces {

    String[] value();
}
