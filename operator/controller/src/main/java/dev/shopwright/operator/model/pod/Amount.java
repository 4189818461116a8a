package dev.shopwright.operator.model.pod;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Amounts in the API server's own spelling: it turns {@code 1024Mi} into {@code 1Gi}, and what is spelled differently would
 * be taken for a change again and again.
 */
public final class Amount {

    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    /** The power of ten of the first of {@link #DECIMAL}. */
    private static final int SMALLEST = -9;

    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private Amount() {}

    /** Of a text such as {@code 5Gi}. */
    public static Quantity of(String text) {
        return of(Quantity.parse(text));
    }

    /** Each of those that a container asks for. */
    public static ResourceRequirements of(ResourceRequirements resources) {
        return new ResourceRequirementsBuilder(resources)
                .withRequests(of(resources.getRequests()))
                .withLimits(of(resources.getLimits()))
                .build();
    }

    private static Map<String, Quantity> of(Map<String, Quantity> amounts) {
        var canonical = new TreeMap<String, Quantity>();
        amounts.forEach((name, amount) -> canonical.put(name, of(amount)));
        return canonical;
    }

    private static Quantity of(Quantity quantity) {
        if (quantity.getFormat().matches("[eE][-+]?\\d+")) {
            return quantity;
        }
        var amount = quantity.getNumericalAmount()
                .setScale(-SMALLEST, RoundingMode.UP)
                .stripTrailingZeros();
        var isBinary = quantity.getFormat().endsWith("i") && amount.scale() <= 0 && amount.compareTo(KIBI) >= 0;
        return isBinary ? binary(amount) : decimal(amount);
    }

    private static Quantity binary(BigDecimal amount) {
        var rest = amount;
        var unit = 0;
        while (unit < BINARY.size() - 1 && rest.remainder(KIBI).signum() == 0) {
            rest = rest.divide(KIBI);
            unit++;
        }
        return new Quantity(rest.toPlainString(), BINARY.get(unit));
    }

    private static Quantity decimal(BigDecimal amount) {
        var largest = SMALLEST + 3 * (DECIMAL.size() - 1);
        var power = Math.min(Math.floorDiv(-amount.scale(), 3) * 3, largest);
        return new Quantity(amount.movePointLeft(power).toPlainString(), DECIMAL.get((power - SMALLEST) / 3));
    }
}
