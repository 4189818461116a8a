package dev.shopwright.product.category;

import static dev.shopwright.web.security.Audience.ANYONE;

import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.security.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reads of categories. */
@RestController
@RequestMapping("/api/v1/categories")
@Access(ANYONE)
class CategoryController {

    private final CategoryStore categories;
    private final SubcategoryStore subcategories;

    CategoryController(CategoryStore categories, SubcategoryStore subcategories) {
        this.categories = categories;
        this.subcategories = subcategories;
    }

    @GetMapping
    Mono<Page<Category>> list(Paging paging) {
        return Mono.zip(
                categories.count(),
                categories.page(paging.limit(), paging.offset()).collectList(),
                paging::page);
    }

    @GetMapping("/{id}")
    Mono<Category> category(@PathVariable long id) {
        return categories.find(id);
    }

    @GetMapping("/{id}/subcategories")
    Mono<CategoryTree> subcategories(@PathVariable long id) {
        return categories
                .find(id)
                .zipWith(
                        subcategories.of(id).collectList(),
                        (category, parts) -> new CategoryTree(category.id(), category.name(), parts));
    }
}
