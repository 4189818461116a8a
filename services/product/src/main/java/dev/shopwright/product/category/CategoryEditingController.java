package dev.shopwright.product.category;

import static dev.shopwright.web.security.Audience.STAFF;

import dev.shopwright.web.security.Access;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Writes of categories, by staff. */
@RestController
@RequestMapping("/api/v1/categories")
@Access(STAFF)
class CategoryEditingController {

    private final CategoryEditor editor;

    CategoryEditingController(CategoryEditor editor) {
        this.editor = editor;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Category> create(@Valid @RequestBody CategoryForm form) {
        return editor.create(form);
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    Mono<Category> rename(@PathVariable long id, @Valid @RequestBody CategoryForm form) {
        return editor.rename(id, form);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "409", description = "In use", content = @Content(schema = @Schema(ref = "Error")))
    Mono<Void> delete(@PathVariable long id) {
        return editor.delete(id);
    }

    @PostMapping("/{id}/subcategories")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Category> createSubcategory(@PathVariable long id, @Valid @RequestBody CategoryForm form) {
        return editor.createIn(id, form);
    }

    @RequestMapping(
            path = "/{id}/subcategories/{part}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    Mono<Category> renameSubcategory(
            @PathVariable long id, @PathVariable long part, @Valid @RequestBody CategoryForm form) {
        return editor.renameIn(id, part, form);
    }

    @DeleteMapping("/{id}/subcategories/{part}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204")
    @ApiResponse(responseCode = "409", description = "In use", content = @Content(schema = @Schema(ref = "Error")))
    Mono<Void> deleteSubcategory(@PathVariable long id, @PathVariable long part) {
        return editor.deleteIn(id, part);
    }
}
