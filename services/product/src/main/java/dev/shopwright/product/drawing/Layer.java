package dev.shopwright.product.drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** One filled shape of a motif, as in {@code body oval 400 300 80 60}. */
record Layer(Ink ink, Shape shape) {

    static Layer parse(String text) {
        var words = List.of(text.split(" "));
        return new Layer(Ink.of(words.get(0)), shape(words.get(1), words.subList(2, words.size())));
    }

    private static Shape shape(String kind, List<String> numbers) {
        return switch (kind) {
            case "path" -> PathText.parse(numbers);
            case "stroke" -> stroke(numbers);
            case "oval" -> oval(doubles(numbers));
            case "box" -> box(doubles(numbers));
            default -> throw new IllegalArgumentException("not a shape: " + kind);
        };
    }

    private static Shape stroke(List<String> numbers) {
        var pen = new BasicStroke(Float.parseFloat(numbers.get(0)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return pen.createStrokedShape(PathText.parse(numbers.subList(1, numbers.size())));
    }

    private static Shape oval(double... n) {
        return new Ellipse2D.Double(n[0] - n[2], n[1] - n[3], 2 * n[2], 2 * n[3]);
    }

    private static Shape box(double... n) {
        return new RoundRectangle2D.Double(n[0], n[1], n[2], n[3], 2 * n[4], 2 * n[4]);
    }

    private static double[] doubles(List<String> numbers) {
        return numbers.stream().mapToDouble(Double::parseDouble).toArray();
    }
}
