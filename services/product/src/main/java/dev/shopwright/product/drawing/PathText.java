package dev.shopwright.product.drawing;

import java.awt.geom.Path2D;
import java.util.Iterator;
import java.util.List;

/** Reads outlines written like the {@code d} of an SVG path: the absolute commands M, L, Q, C and Z. */
final class PathText {

    private final Iterator<String> words;
    private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);

    private PathText(List<String> words) {
        this.words = words.iterator();
    }

    static Path2D parse(List<String> words) {
        var text = new PathText(words);
        while (text.words.hasNext()) {
            text.append(text.words.next());
        }
        return text.path;
    }

    private void append(String command) {
        switch (command) {
            case "M" -> path.moveTo(number(), number());
            case "L" -> path.lineTo(number(), number());
            case "Q" -> path.quadTo(number(), number(), number(), number());
            case "C" -> path.curveTo(number(), number(), number(), number(), number(), number());
            case "Z" -> path.closePath();
            default -> throw new IllegalArgumentException("not a path command: " + command);
        }
    }

    private double number() {
        return Double.parseDouble(words.next());
    }
}
