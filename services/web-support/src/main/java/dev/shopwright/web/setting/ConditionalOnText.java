package dev.shopwright.web.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Lets a bean be only while a setting holds text; a setting made of a variable that is not set is there, but blank. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(HasText.class)
public @interface ConditionalOnText {

    /** The setting's name. */
    String value();
}
