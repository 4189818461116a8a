package dev.shopwright.standalone.service;

import dev.shopwright.standalone.Part;
import java.util.Map;
import org.springframework.util.StringUtils;

/** How much a part writes to its log: {@code <PART>_LOG_LEVEL}, else {@code LOG_LEVEL}, else as usual. */
final class LogLevel {

    private LogLevel() {}

    static String of(Part part, Map<String, String> environment, String usual) {
        var own = environment.get(part.name() + "_LOG_LEVEL");
        return StringUtils.hasText(own) ? own : environment.getOrDefault("LOG_LEVEL", usual);
    }
}
