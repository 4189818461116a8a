package dev.shopwright.product.cache;

import org.springframework.stereotype.Component;

/** Gives each feature its own share of memory for what it read. */
@Component
public class RecentReadsFactory {

    private final CatalogueStamp stamp;

    RecentReadsFactory(CatalogueStamp stamp) {
        this.stamp = stamp;
    }

    /** Room for so many values. */
    public <K, V> RecentReads<K, V> values(int count) {
        return new RecentReads<>(stamp, count, (key, value) -> 1);
    }

    /** Room for whole answers of so many bytes altogether. */
    public <K> RecentReads<K, byte[]> answers(long bytes) {
        return new RecentReads<>(stamp, bytes, (key, value) -> 500 + value.length);
    }
}
