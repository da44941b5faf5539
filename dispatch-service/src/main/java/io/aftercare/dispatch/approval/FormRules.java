package io.aftercare.dispatch.approval;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Which visits need a form, as far as an operator may set it; none unless it is set. */
@ConfigMapping(prefix = "aftercare.dispatch.forms")
interface FormRules {
    /** By the code of a service policy. */
    Map<String, FormKind> ofPolicy();

    /** By the beginning of a product code; the policy comes first. */
    Map<String, FormKind> ofProductLine();
}
