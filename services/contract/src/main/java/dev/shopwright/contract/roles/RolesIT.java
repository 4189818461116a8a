package dev.shopwright.contract.roles;

import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Shop;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ContractSuite
@Tag("full")
class RolesIT {

    private final Shop shop;

    RolesIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void shouldAnswerEachCallerAsTheContractSays(Cell cell) {
        Scene scene = new Scene(shop, cell);
        scene.call().expect(cell.expected());
    }

    static Stream<Cell> cells() {
        return Stream.of("auth", "product", "cart", "review", "order", "storefront")
                .flatMap(RoleTable::cells);
    }
}
