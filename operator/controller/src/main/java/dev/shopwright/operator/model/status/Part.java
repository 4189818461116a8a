package dev.shopwright.operator.model.status;

import static java.util.stream.Collectors.joining;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a shop, by the name that people know it by, and what was found of it.
 *
 * @param name empty where the words name it themselves
 * @param finding in words that are fit for a status, whoever said them
 */
record Part(String name, Finding finding) {

    Part {
        finding = new Finding(finding.reason(), Words.of(finding.message()));
    }

    static Part spec(Finding finding) {
        return new Part("", finding);
    }

    /** What somebody must act on, then what needs time; among equals, the first found. */
    static Optional<Part> worst(Collection<Part> parts) {
        return parts.stream()
                .filter(part -> part.reason().severity() != Reason.Severity.FINE)
                .max(Comparator.comparing(part -> part.reason().severity()));
    }

    boolean isOk() {
        return finding.isRunning();
    }

    boolean isProblem() {
        return finding.isProblem();
    }

    boolean isProgress() {
        return reason().severity() == Reason.Severity.PROGRESS;
    }

    Reason reason() {
        return finding.reason();
    }

    /** What it lacks, and what somebody can do about it. */
    String sentence() {
        var told = Stream.of(name, finding.message())
                .filter(text -> !text.isEmpty())
                .collect(joining(": "));
        return isProblem() ? "%s (fix: %s)".formatted(told, reason().fix()) : told;
    }
}
