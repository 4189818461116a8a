package dev.shopwright.product.category;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What staff send of a category or a subcategory. */
record CategoryForm(
        @NotNull @Size(max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "This field may not be blank.")
        String name) {

    CategoryForm {
        name = name == null ? null : name.strip();
    }
}
