package dev.shopwright.operator.verify;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The command {@code verify URL}: goes through a shop step by step, and says of the first that fails what is wrong. */
public final class Verification {

    private final PrintStream out;
    private final Arguments arguments;
    private final Customer customer;

    private Verification(PrintStream out, Arguments arguments) {
        this.out = out;
        this.arguments = arguments;
        customer = new Customer(new Browser(arguments.address(), arguments.host()));
    }

    /** Answers the exit code: 0 when the shop works, else 1. */
    public static int run(String... arguments) {
        return run(System.out, arguments);
    }

    static int run(PrintStream out, String... arguments) {
        try {
            return new Verification(out, Arguments.parse(arguments)).shopWorks() ? 0 : 1;
        } catch (IllegalArgumentException mistake) {
            out.println(mistake.getMessage());
            out.print(Arguments.USAGE);
            return 1;
        }
    }

    private boolean shopWorks() {
        Instant start = Instant.now();
        Instant opened = start.plus(arguments.patience());
        boolean works = succeed(customer.browsing(), step -> step.takeUntil(opened)) && canBeShoppedIn();
        if (works) {
            out.printf("The shop works. This took %.1f s.%n", seconds(Duration.between(start, Instant.now())));
        }
        return works;
    }

    private boolean canBeShoppedIn() {
        boolean shopped = succeed(customer.shopping(), Step::take);
        return succeed(List.of(customer.leaving()), Step::take) && shopped;
    }

    /** Until one fails. */
    private boolean succeed(List<Step> steps, Function<Step, Outcome> way) {
        return steps.stream().allMatch(step -> {
            Outcome outcome = way.apply(step);
            report(step, outcome);
            return outcome.isOk();
        });
    }

    private void report(Step step, Outcome outcome) {
        Disappointment failure = outcome.failure();
        out.printf("%-6s %-18s %6.2f s%n", failure == null ? "ok" : "FAILED", step.name(), seconds(outcome.time()));
        if (failure != null) {
            out.printf("       expected  %s%n", failure.expected());
            out.printf("       got       %s%n", failure.got());
            out.printf("       look at   %s%n", failure.lookAtOr(step.lookAt()));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
