package dev.shopwright.review.product;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.HttpServiceGroup.ClientType;
import org.springframework.web.service.registry.ImportHttpServices;

/** Address and timeouts are set under {@code spring.http.serviceclient.product}. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "product", types = ProductClient.class, clientType = ClientType.WEB_CLIENT)
class ProductClientConfiguration {}
