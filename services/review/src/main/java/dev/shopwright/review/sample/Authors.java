package dev.shopwright.review.sample;

import java.util.NoSuchElementException;
import java.util.random.RandomGenerator;

/** Draws customers for one product, nobody twice, in constant memory: steps through all of them by a coprime stride. */
final class Authors {

    private final int customers;
    private final int stride;
    private int place;
    private int left;

    Authors(int customers, RandomGenerator random) {
        this.customers = customers;
        this.place = random.nextInt(customers);
        this.stride = coprime(customers, 1 + random.nextInt(customers));
        this.left = customers;
    }

    boolean hasNext() {
        return left > 0;
    }

    int next() {
        if (left-- == 0) {
            throw new NoSuchElementException("more reviews than customers");
        }
        place = (int) ((place + (long) stride) % customers);
        return place;
    }

    private static int coprime(int number, int candidate) {
        int stride = candidate;
        while (greatestCommonDivisor(number, stride) != 1) {
            stride++;
        }
        return stride;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
