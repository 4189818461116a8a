package dev.shopwright.test.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service as small as one can be, to try the test support on. */
@SpringBootApplication
class SampleApplication {}
