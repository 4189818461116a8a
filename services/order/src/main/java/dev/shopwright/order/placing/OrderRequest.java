package dev.shopwright.order.placing;

import dev.shopwright.order.purchase.Address;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param email where mails about it go; a guest has to say, a customer's account knows
 */
record OrderRequest(
        @NotNull UUID quoteId,
        @NotNull @Valid Address address,

        @Email(message = "Enter a valid email address.") @Size(max = 254) @Nullable
        String email,

        @NotNull @Valid Means payment) {

    /**
     * How it is paid.
     *
     * @param token what the provider gave the shopper's browser; never a card's number
     */
    record Means(
            @NotBlank @Size(max = 40) String provider,
            @NotBlank @Size(max = 255) String token) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Means[provider=" + provider + "]";
        }
    }
}
