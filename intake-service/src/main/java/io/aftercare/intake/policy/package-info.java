/**
 * Service policies: the gates that a service network sets for the life of a request.
 * Who approves a plan, how finished work is accepted, who pays and whether a follow-up is due are read from a policy.
 * A policy has versions that never change; a request is bound to one version at triage and keeps it.
 * The terms travel in the events of the request, so that no service needs to ask for them.
 * Each mode of service names one policy as its default.
 */
@NullMarked
package io.aftercare.intake.policy;

import org.jspecify.annotations.NullMarked;
