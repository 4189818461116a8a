package dev.shopwright.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A service that tells itself of parcels. */
@SpringBootApplication
class ParcelApplication {

    static final String SENT = "parcel.sent";
    static final String LOST = "parcel.lost";

    @Bean
    ParcelHandler sent(DatabaseClient database, TransactionalOperator transactions) {
        return new ParcelHandler(SENT, database, transactions);
    }

    @Bean
    ParcelHandler lost(DatabaseClient database, TransactionalOperator transactions) {
        return new ParcelHandler(LOST, database, transactions);
    }

    /** Does what Boot does where the actuator is present. */
    @Bean
    MeterRegistry meters(List<MeterBinder> binders) {
        var registry = new SimpleMeterRegistry();
        binders.forEach(binder -> binder.bindTo(registry));
        return registry;
    }
}
