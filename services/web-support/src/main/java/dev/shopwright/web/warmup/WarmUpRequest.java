package dev.shopwright.web.warmup;

import reactor.core.publisher.Mono;

/** Something that customers will have a program do, and that changes nothing. Beans of this type are sent by {@link WarmUp}. */
@FunctionalInterface
public interface WarmUpRequest {

    /** Has to end, be it with an error. */
    Mono<?> send();
}
