/**
 * How finished work is accepted, as the service policy asks: by an inspector, by the customer, or by both. An inspector
 * did none of the work (S0-3.2e). The customer, or somebody for the customer, signs the repair report (S1-3.3f); who is
 * not satisfied sends the repair back to work. When nobody can sign, the head of the outlet or a manager waives the
 * signature with a reason and what shows it, and the customer is called back (T52). The repair decides when which gate stands open.
 */
@NullMarked
package io.aftercare.repair.acceptance;

import org.jspecify.annotations.NullMarked;
