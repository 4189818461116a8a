package dev.shopwright.product.category;

import java.util.List;

/** A category with what it is divided into. */
record CategoryTree(long id, String name, List<Category> subcategories) {}
