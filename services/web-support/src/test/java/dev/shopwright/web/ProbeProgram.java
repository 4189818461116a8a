package dev.shopwright.web;

import dev.shopwright.web.program.ServiceProgram;

/** The probe as a program, with sample data that is soon written. */
final class ProbeProgram {

    private ProbeProgram() {}

    public static void main(String[] args) {
        ServiceProgram.of("probe", ProbeApplication.class)
                .seededBy((database, sample) -> {})
                .run(args);
    }
}
