package dev.shopwright.consulsync.installation;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What may happen to a request on its way to Consul, or to its answer. */
public enum Fault {
    NONE,
    /** Of the second operation, as if its node had gone meanwhile. */
    CONFLICT(409, """
            {"Results":null,"Errors":[{"OpIndex":1,"What":"Missing node registration"}]}"""),
    TOO_LARGE(413, "Request body(524289 bytes) too large"),
    TOO_MANY(429, "Your IP is issuing too many concurrent connections"),
    BROKEN(500, "No cluster leader"),
    DENIED(403, "Permission denied: token lacks permission"),
    SLOW {
        @Override
        void before() throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(1500);
        }
    },
    /** Consul does what it is asked to, and nobody learns of it. */
    ANSWER_LOST {
        @Override
        boolean answers() {
            return false;
        }
    },
    AWAY {
        @Override
        boolean answers() {
            return false;
        }

        @Override
        boolean reachesConsul() {
            return false;
        }
    },
    /** Consul was restored from an older snapshot: its index goes back. */
    INDEX_RESET {
        @Override
        long index(long found) {
            return Math.min(found, 1);
        }
    };

    private final int status;
    private final String body;

    Fault() {
        this(0, "");
    }

    Fault(int status, String body) {
        this.status = status;
        this.body = body;
    }

    /** What Consul says of single operations it says of transactions only. */
    boolean hits(boolean isTransaction) {
        return isTransaction || (this != CONFLICT && this != TOO_LARGE);
    }

    void before() throws InterruptedException {}

    boolean reachesConsul() {
        return status == 0;
    }

    boolean answers() {
        return true;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    long index(long found) {
        return found;
    }
}
