package dev.shopwright.standalone;

import java.util.Arrays;

/** The shop as a program: starts it, says where it is, and stops it on Ctrl-C. */
public final class StandaloneApplication {

    private StandaloneApplication() {}

    /** Ends with 1 and one line on the error stream when the shop cannot start. */
    public static void main(String[] args) {
        if (Arrays.asList(args).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        var resources = new Resources();
        try {
            var options = Options.parse(args);
            options.shop().flatMap(ClusterFields::in).ifPresent(System.out::println);
            Runtime.getRuntime().addShutdownHook(new Thread(resources::close, "shop-stop"));
            System.out.println(Welcome.to(Standalone.start(options, resources)));
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
