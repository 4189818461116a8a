package dev.shopwright.product.sample;

/** Article numbers from 200–299, the range that GS1 leaves to shops for their own goods. */
final class Ean13 {

    private static final long NUMBERS = 100_000_000_000L;
    private static final long STRIDE = 61_803_398_873L; // shares no factor with NUMBERS, so no two ids meet

    private Ean13() {}

    /** A number of its own for each id, scattered as if given out over years. */
    static String of(long id, long offset) {
        var digits = "2%011d".formatted(Math.floorMod(id * STRIDE + offset, NUMBERS));
        return digits + checkDigit(digits);
    }

    static int checkDigit(String twelveDigits) {
        int sum = 0;
        for (int i = 0; i < twelveDigits.length(); i++) {
            sum += (twelveDigits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}
