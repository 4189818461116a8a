package dev.shopwright.product.category;

import dev.shopwright.product.cache.ProductCache;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Changes categories; a name shows in every product that is in it. */
@Service
@Transactional
class CategoryEditor {

    private final CategoryStore categories;
    private final SubcategoryStore subcategories;
    private final ProductCache cache;

    CategoryEditor(CategoryStore categories, SubcategoryStore subcategories, ProductCache cache) {
        this.categories = categories;
        this.subcategories = subcategories;
        this.cache = cache;
    }

    Mono<Category> create(CategoryForm form) {
        return categories.insert(form.name());
    }

    Mono<Category> rename(long id, CategoryForm form) {
        return categories.rename(id, form.name()).flatMap(this::shown);
    }

    Mono<Void> delete(long id) {
        return categories.delete(id);
    }

    Mono<Category> createIn(long category, CategoryForm form) {
        return subcategories.insert(category, form.name());
    }

    Mono<Category> renameIn(long category, long id, CategoryForm form) {
        return subcategories.rename(category, id, form.name()).flatMap(this::shown);
    }

    Mono<Void> deleteIn(long category, long id) {
        return subcategories.delete(category, id);
    }

    private Mono<Category> shown(Category renamed) {
        return cache.invalidateAll().thenReturn(renamed);
    }
}
