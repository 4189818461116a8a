package dev.shopwright.web.setting;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

class HasText implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata bean) {
        var setting = bean.getAnnotations().get(ConditionalOnText.class).getString(MergedAnnotation.VALUE);
        return StringUtils.hasText(context.getEnvironment().getProperty(setting));
    }
}
