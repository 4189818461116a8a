package dev.shopwright.operator.installation;

import dev.shopwright.operator.test.NeedsApiServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class beside an operator at work, in an {@link Installation} with Traefik that all such classes share. Its constructor
 * is given the Installation and the {@link RunningOperator}. That operator may do what the chart lets it: a request for which it
 * was not entitled fails the class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsApiServer
@ExtendWith(OperatorExtension.class)
public @interface WithOperator {}
