/**
 * What the gateway needs before it starts and once the services answer. {@link io.aftercare.local.gateway.GatewayFiles}
 * makes a state directory from the templates in {@code deploy/gateway}. {@link
 * io.aftercare.local.gateway.OpenApiMerge} makes one OpenAPI document out of the services' own. Nothing here starts or
 * stops a process. The same templates serve Kubernetes, where a config map takes the place of the state directory.
 */
@NullMarked
package io.aftercare.local.gateway;

import org.jspecify.annotations.NullMarked;
