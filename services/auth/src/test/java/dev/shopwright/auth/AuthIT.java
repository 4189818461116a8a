package dev.shopwright.auth;

import dev.shopwright.test.ServiceIT;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The auth service with a small Argon2 cost and limits that only tests of limits reach; all share one context. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceIT("auth")
@Import({Facts.class, People.class, Mails.class, MovableClock.class})
@TestPropertySource(
        properties = {
            "shopwright.auth.key-encryption-key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "shopwright.auth.admin.username=admin",
            "shopwright.auth.admin.email=Admin@example.com",
            "shopwright.auth.admin.password=admin123",
            "shopwright.auth.password.memory-kib=1024",
            "shopwright.auth.password.iterations=1",
            "shopwright.limits.api=0"
        })
public @interface AuthIT {}
