package dev.shopwright.web.sample.goods;

import dev.shopwright.web.sample.Sample;
import dev.shopwright.web.sample.SampleSize;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Composes the products, one after the other: names are unique but for the edge rows. */
public final class Range {

    private static final double COLOUR_IN_NAME = 0.3;

    private final Assortment assortment;
    private final List<Aisle> aisles;
    private final boolean big;
    private final Random random;
    private final Blurb blurb;
    private final Set<String> taken = new HashSet<>();

    /** The range of a sample. */
    public Range(Assortment assortment, Sample sample) {
        this.assortment = assortment;
        this.aisles = Aisle.of(assortment);
        this.big = sample.size() == SampleSize.BENCH;
        this.random = sample.random("range");
        this.blurb = new Blurb(assortment.closings(), random);
    }

    /** The next product; to be asked for in the order of ids, since all draw from one sequence. */
    public SampleProduct product(int id) {
        var aisle = Aisle.of(id, aisles);
        var item = pick(aisle.goods().items());
        var colour = pick(List.of(Colour.values()));
        var series = pick(assortment.series());
        var name = name(aisle.goods(), item, colour, series);
        while (!taken.add(name)) {
            series = pick(assortment.series());
            name = name(aisle.goods(), item, colour, series);
        }
        return EdgeRows.applyTo(new SampleProduct(
                id,
                name,
                blurb.about(aisle.goods(), item, series),
                Price.between(item.from(), item.to(), random),
                picture(aisle, item, colour, id)));
    }

    private String name(Assortment.Subcategory goods, Assortment.Item item, Colour colour, String series) {
        var name = series + " " + pick(goods.qualities()) + " " + item.name();
        return big || random.nextDouble() < COLOUR_IN_NAME ? name + ", " + colour.word() : name;
    }

    /** A big range shares one picture per item, so that drawing takes seconds. */
    private Picture picture(Aisle aisle, Assortment.Item item, Colour colour, int id) {
        if (!big) {
            return new Picture(item.name(), item.motif(), aisle.scene(), colour, id);
        }
        var colours = Colour.values();
        var usual = colours[Math.floorMod(item.name().hashCode(), colours.length)];
        return new Picture(item.name(), item.motif(), aisle.scene(), usual, 0);
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
