package dev.shopwright.review.product;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** Address and timeouts are set under {@code spring.http.serviceclient.product}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "product", types = ProductClient.class)
class ProductClientConfiguration {}
