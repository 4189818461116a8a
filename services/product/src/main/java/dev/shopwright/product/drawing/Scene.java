package dev.shopwright.product.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** What lies behind a motif; details vary, so that neighbours in a list don't look stamped. */
public enum Scene {
    HILLS {
        @Override
        void paint(Graphics2D canvas, Palette palette, Random random) {
            fill(canvas, Color.WHITE, 0.75, palette, circle(150 + random.nextInt(500), 190, 70 + random.nextInt(40)));
            fill(canvas, palette.body(), 0.10, palette, ridge(430, 110, random));
            fill(canvas, palette.body(), 0.18, palette, ridge(520, 70, random));
            fill(canvas, palette.body(), 0.28, palette, ridge(600, 28, random));
        }
    },
    WAVES {
        @Override
        void paint(Graphics2D canvas, Palette palette, Random random) {
            fill(canvas, SUN, 0.65, palette, circle(150 + random.nextInt(500), 210, 80));
            fill(canvas, palette.body(), 0.12, palette, waves(470, random));
            fill(canvas, palette.body(), 0.20, palette, waves(550, random));
            fill(canvas, palette.body(), 0.28, palette, waves(630, random));
        }
    },
    ARCH {
        @Override
        void paint(Graphics2D canvas, Palette palette, Random random) {
            double x = 120 + random.nextInt(60);
            fill(canvas, Color.WHITE, 0.55, palette, new RoundRectangle2D.Double(x, 90, 500, 800, 500, 500));
            fill(canvas, palette.body(), 0.16, palette, floor());
        }
    },
    DISC {
        @Override
        void paint(Graphics2D canvas, Palette palette, Random random) {
            fill(canvas, Color.WHITE, 0.55, palette, circle(340 + random.nextInt(120), 370, 285));
            fill(canvas, SUN, 0.55, palette, circle(120 + random.nextInt(90), 150, 44));
            fill(canvas, palette.body(), 0.16, palette, floor());
        }
    };

    private static final Color SUN = new Color(0xFFD27F);

    abstract void paint(Graphics2D canvas, Palette palette, Random random);

    private static void fill(Graphics2D canvas, Color tint, double share, Palette palette, Shape shape) {
        canvas.setPaint(Palette.mix(palette.sky(), tint, share));
        canvas.fill(shape);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape floor() {
        return new Rectangle2D.Double(0, 590, Drawing.SIZE, Drawing.SIZE);
    }

    private static Shape ridge(double y, int height, Random random) {
        var path = new Path2D.Double();
        path.moveTo(-40, y);
        for (double x = -40; x < Drawing.SIZE; x += 280) {
            double rise = y - height - random.nextInt(height);
            path.curveTo(x + 80, rise, x + 150, rise, x + 280, y - random.nextInt(height));
        }
        return closed(path);
    }

    private static Shape waves(double y, Random random) {
        var path = new Path2D.Double();
        path.moveTo(-random.nextInt(140), y);
        while (path.getCurrentPoint().getX() < Drawing.SIZE) {
            double x = path.getCurrentPoint().getX();
            path.curveTo(x + 40, y - 26, x + 60, y - 26, x + 70, y - 13);
            path.curveTo(x + 80, y, x + 110, y, x + 140, y);
        }
        return closed(path);
    }

    private static Shape closed(Path2D path) {
        path.lineTo(path.getCurrentPoint().getX(), Drawing.SIZE);
        path.lineTo(-140, Drawing.SIZE);
        path.closePath();
        return path;
    }
}
