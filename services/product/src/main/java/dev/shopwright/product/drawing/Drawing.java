package dev.shopwright.product.drawing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a motif in its scene; the same arguments give the same bytes. */
public final class Drawing {

    /** Width and height in pixels. */
    public static final int SIZE = 800;

    private static final Color SHADOW = new Color(0x2F, 0x3B, 0x45, 0x24);

    private final Motifs motifs = Motifs.load();

    /**
     * Draws a picture as PNG.
     *
     * @param random places what may vary
     */
    public byte[] draw(String motif, Scene scene, Palette palette, Random random) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paintSky(canvas, palette);
            scene.paint(canvas, palette, random);
            place(canvas, random);
            motifs.layers(motif).forEach(layer -> paint(canvas, layer, palette));
        } finally {
            canvas.dispose();
        }
        return png(image);
    }

    private static void paintSky(Graphics2D canvas, Palette palette) {
        canvas.setPaint(new GradientPaint(0, 0, palette.sky(), 0, SIZE, Palette.mix(palette.sky(), Color.WHITE, 0.7)));
        canvas.fillRect(0, 0, SIZE, SIZE);
    }

    /** Casts the shadow, then moves what is drawn next to where it stands. */
    private static void place(Graphics2D canvas, Random random) {
        double scale = 0.94 + random.nextDouble() * 0.14;
        var place = AffineTransform.getTranslateInstance(400 + random.nextInt(21) - 10, 630);
        place.scale(random.nextBoolean() ? scale : -scale, scale);
        place.translate(-400, -610);
        canvas.transform(place);
        canvas.setPaint(SHADOW);
        canvas.fill(new Ellipse2D.Double(150, 590, 500, 56));
    }

    /** Lit from above: a little lighter at the top, a little darker at the foot. */
    private static void paint(Graphics2D canvas, Layer layer, Palette palette) {
        var colour = layer.ink().in(palette);
        var bounds = layer.shape().getBounds2D();
        canvas.setPaint(new GradientPaint(
                0,
                (float) bounds.getMinY(),
                Palette.mix(colour, Color.WHITE, 0.10),
                0,
                (float) bounds.getMaxY(),
                Palette.mix(colour, Color.BLACK, 0.07)));
        canvas.fill(layer.shape());
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(0.3f); // 0 packs tightest and takes twice the time
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
