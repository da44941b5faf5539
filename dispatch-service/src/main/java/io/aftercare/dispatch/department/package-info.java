/**
 * Who leads what at an outlet: the station itself under its head (站长), and under the head the technical support,
 * the repair, the customer service and the quality department (技术部、维修部、客服部), each with a head of its own and its duties written
 * down, so that everybody sees who is responsible for what. There is one of each kind at an outlet, and none before the
 * station has a head.
 */
@NullMarked
package io.aftercare.dispatch.department;

import org.jspecify.annotations.NullMarked;
