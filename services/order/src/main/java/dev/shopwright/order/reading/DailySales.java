package dev.shopwright.order.reading;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was sold on a day.
 *
 * @param orders paid ones, those cancelled afterwards left out
 * @param items units in them
 */
record DailySales(LocalDate date, long orders, BigDecimal revenue, long items) {}
