package dev.shopwright.product.editing;

import dev.shopwright.product.catalog.ETag;
import dev.shopwright.product.editing.ProductStore.Locked;
import dev.shopwright.product.image.ImageStore;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Changes the catalogue: sellers what they created themselves, staff everything. Each change and the word of it to the
 * other services are one transaction.
 */
@Service
@Transactional
class ProductEditor {

    private final ProductStore store;
    private final SectionStore sections;
    private final ImageStore images;
    private final ProductNews news;
    private final ProductSettings settings;

    ProductEditor(
            ProductStore store, SectionStore sections, ImageStore images, ProductNews news, ProductSettings settings) {
        this.store = store;
        this.sections = sections;
        this.images = images;
        this.news = news;
        this.settings = settings;
    }

    /** Gives the new product's id. */
    Mono<Long> create(ProductForm form, Caller seller) {
        return imageOf(form, form.name())
                .flatMap(image -> store.insert(form.newProduct(settings.currency(), seller.id(), image.orElse(null))))
                .flatMap(id -> sort(id, form).then(news.changed(id)).thenReturn(id));
    }

    /** Changes the given fields; 404, 403 for a stranger, 412 when the version is not the one expected. */
    Mono<Void> change(long id, ProductForm form, Caller caller, @Nullable String ifMatch) {
        return locked(id, caller, ifMatch)
                .flatMap(product -> imageOf(form, form.name() == null ? product.name() : form.name()))
                .flatMap(image -> store.update(form.changeOf(id, image.orElse(null))))
                .then(sort(id, form))
                .then(news.changed(id));
    }

    /** Takes a product out of the catalogue; orders keep what they copied of it. */
    Mono<Void> archive(long id, Caller caller, @Nullable String ifMatch) {
        return locked(id, caller, ifMatch).then(store.archive(id)).then(news.archived(id));
    }

    private Mono<Locked> locked(long id, Caller caller, @Nullable String ifMatch) {
        return store.lock(id).doOnNext(product -> {
            if (!caller.isStaff() && !caller.id().equals(product.sellerId())) {
                throw ApiException.forbidden();
            }
            ETag.require(ifMatch, product.version());
        });
    }

    private Mono<Optional<String>> imageOf(ProductForm form, String alt) {
        return Mono.justOrEmpty(form.image())
                .flatMap(image -> images.keep(image.bytes(), alt))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> sort(long id, ProductForm form) {
        return sections.sort(id, Section.CATEGORY, form.categories())
                .then(Mono.defer(() -> sections.sort(id, Section.SUBCATEGORY, form.subcategories())));
    }
}
