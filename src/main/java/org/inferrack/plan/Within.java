package org.inferrack.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * What a number of a plan may be, or each number of a list or a map. Stands at the field and nowhere else: the check, the forms, the
 * schema and the messages read it.
 */
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target(ElementType.RECORD_COMPONENT)
public @interface Within {

    Limit value();
}
